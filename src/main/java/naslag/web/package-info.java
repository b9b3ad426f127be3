/** Takes requests on loopback, gives the page and the machine interface. */
@NullMarked
package naslag.web;

import org.jspecify.annotations.NullMarked;

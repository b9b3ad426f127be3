package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a machine is one person's own. */
class LoginUsersTest {
  private static final String SYSTEM =
      """
      root:x:0:0:root:/root:/bin/bash
      www-data:x:33:33::/var/www:/usr/sbin/nologin
      nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
      """;
  private static final String ANNE = "anne:x:1000:1000:Anne,,,:/home/anne:/bin/bash\n";

  private static boolean several(String accounts, String me) {
    return LoginUsers.areSeveral(List.of(accounts.split("\n")), me);
  }

  @Test
  void onePersonWithTheSystemsOwnAccountsIsAlone() {
    assertFalse(several(SYSTEM + ANNE, "anne"));
    assertFalse(several(SYSTEM, "root"));
    assertFalse(several(SYSTEM + ANNE + "dienst:x:1001:1001::/srv:/usr/sbin/nologin", "anne"));
    assertFalse(several(SYSTEM + ANNE + "geen regel\nkort:x:1002", "anne"));
  }

  @Test
  void aSecondPersonWithAShellIsNot() {
    assertTrue(several(SYSTEM + ANNE + "bert:x:1001:1001::/home/bert:/bin/sh", "anne"));
    assertTrue(several(SYSTEM + ANNE + "bert:x:1001:1001::/home/bert:", "anne"), "sh by default");
  }

  @Test
  void anAccountFromAnOrganisationsDirectoryIsOneOfMany() {
    assertTrue(several(SYSTEM, "ZIEKENHUIS\\anne"));
  }
}

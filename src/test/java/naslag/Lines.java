package naslag;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Plays a test once with each line of a file that stands among the resources beside the test class.
 * Lines that begin with "#" are comments; an escape is one of Java's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Lines.Provider.class)
public @interface Lines {
  String value();

  /** Reads the file. */
  final class Provider extends AnnotationBasedArgumentsProvider<Lines> {
    @Override
    protected Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context, Lines lines) {
      try {
        return Resources.lines(context.getRequiredTestClass(), lines.value()).stream()
            .map(Resources::unescaped)
            .map(Arguments::of);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

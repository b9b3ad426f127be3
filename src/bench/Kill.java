import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An agent of {@code trial.sh}: ends a JVM, without a word to it, just before its nth change to the
 * disk: a write, sync, rename, deletion, new directory, or file opened.
 *
 * <p>Its argument is the number, or {@code count:FILE} to write the number of changes to that file. With
 * {@code torn:} before the number, the JVM ends in the middle of a write: half of its bytes are on the disk.
 */
public final class Kill {
  /** By class of the JDK, the methods that change the disk. */
  private static final Map<String, Set<String>> POINTS =
      Map.of(
          "sun/nio/ch/FileChannelImpl", Set.of("write", "force", "truncate", "transferFrom"),
          "sun/nio/fs/UnixNativeDispatcher",
              Set.of("rename", "unlink", "rmdir", "mkdir", "link", "symlink", "open", "chmod"));

  private static final ClassDesc SELF = ClassDesc.of("Kill");
  private static final MethodTypeDesc OF_BUFFER =
      MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of("java.nio.ByteBuffer"));

  private static final AtomicLong seen = new AtomicLong();
  private static volatile long last = Long.MAX_VALUE;
  private static volatile boolean torn;
  private static volatile boolean began;

  private Kill() {}

  /** Called by the JVM before the program begins. */
  public static void premain(String argument, Instrumentation jvm) throws Exception {
    jvm.addTransformer(new Inserter(), true);
    for (String name : POINTS.keySet()) {
      jvm.retransformClasses(Class.forName(name.replace('/', '.')));
    }
    if (argument.startsWith("count:")) {
      Path file = Path.of(argument.substring("count:".length()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    } else {
      torn = argument.startsWith("torn:");
      last = Long.parseLong(argument.substring(argument.indexOf(':') + 1));
    }
    began = true;
  }

  private static void write(Path file) {
    began = false;
    try {
      Files.writeString(file, seen + "\n");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Before a change to the disk. */
  public static void point() {
    if (began && seen.incrementAndGet() >= last) {
      Runtime.getRuntime().halt(137);
    }
  }

  /** Before a write: half of it, when this is the one, and the end comes with the next change. */
  public static void point(ByteBuffer bytes) {
    if (torn && began && seen.get() == last - 1 && bytes.remaining() > 1) {
      bytes.limit(bytes.position() + bytes.remaining() / 2);
      seen.incrementAndGet();
    } else {
      point();
    }
  }

  private static final class Inserter implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> is, ProtectionDomain domain, byte[] bytes) {
      Set<String> methods = POINTS.get(name);
      if (methods == null) {
        return null;
      }
      ClassFile files = ClassFile.of();
      return files.transformClass(
          files.parse(bytes),
          (built, element) -> {
            if (element instanceof MethodModel method
                && methods.contains(method.methodName().stringValue())) {
              String type = method.methodType().stringValue();
              boolean writes = type.startsWith("(Ljava/nio/ByteBuffer;");
              built.transformMethod(method, MethodTransform.transformingCode(atStart(writes)));
            } else {
              built.with(element);
            }
          });
    }

    private static CodeTransform atStart(boolean writes) {
      return new CodeTransform() {
        @Override
        public void atStart(CodeBuilder code) {
          if (writes) {
            code.aload(1).invokestatic(SELF, "point", OF_BUFFER);
          } else {
            code.invokestatic(SELF, "point", ConstantDescs.MTD_void);
          }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
          code.with(element);
        }
      };
    }
  }
}

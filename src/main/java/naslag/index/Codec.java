package naslag.index;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Block;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Records as bytes of one stored field, component by component: strings, integers, booleans, enums,
 * records, and lists, maps and optionals of these. One field and not twenty: a stored document is
 * read field by field, and on a cold start each kind of field loads a class.
 */
final class Codec {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Codec() {}

  static BytesRef write(Record value) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    write(out, value.getClass(), value);
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads what {@link #write} wrote of a record of this type. */
  static <T extends Record> T read(BytesRef bytes, Class<T> type) throws IOException {
    return type.cast(read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length), type));
  }

  private static void write(DataOutput out, Type type, Object value) throws IOException {
    switch (value) {
      case String text -> out.writeString(text);
      case Integer number -> out.writeZInt(number);
      case Boolean flag -> out.writeByte((byte) (flag ? 1 : 0));
      case Enum<?> constant -> out.writeVInt(constant.ordinal());
      case Record parts -> {
        Shape shape = SHAPES.get(parts.getClass());
        for (int i = 0; i < shape.types.size(); i++) {
          write(out, shape.types.get(i), shape.component(parts, i));
        }
      }
      case Optional<?> optional -> write(out, type, optional.stream().toList());
      case List<?> list -> {
        // An example's blocks are left out: the passage's text has their words.
        List<?> kept = argument(type, 0) == Block.class ? List.of() : list;
        out.writeVInt(kept.size());
        for (Object each : kept) {
          write(out, argument(type, 0), each);
        }
      }
      case Map<?, ?> map -> {
        out.writeVInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(out, argument(type, 0), entry.getKey());
          write(out, argument(type, 1), entry.getValue());
        }
      }
      default -> throw new IllegalArgumentException("cannot be stored: " + type);
    }
  }

  private static Object read(DataInput in, Type type) throws IOException {
    if (type instanceof ParameterizedType generic) {
      return several(in, generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return in.readString();
    }
    if (plain == int.class) {
      return in.readZInt();
    }
    if (plain == boolean.class) {
      return in.readByte() == 1;
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[in.readVInt()];
    }
    Shape shape = SHAPES.get(plain);
    Object[] parts = new Object[shape.types.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(in, shape.types.get(i));
    }
    return shape.instance(parts);
  }

  private static Object several(DataInput in, ParameterizedType type) throws IOException {
    int size = in.readVInt();
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(read(in, argument(type, 0)), read(in, argument(type, 1)));
      }
      return map;
    }
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(in, argument(type, 0)));
    }
    return type.getRawType() == Optional.class ? list.stream().findFirst() : list;
  }

  private static Type argument(Type type, int i) {
    return ((ParameterizedType) type).getActualTypeArguments()[i];
  }

  /** How a record is taken apart and made. */
  private record Shape(Constructor<?> constructor, List<Method> accessors, List<Type> types) {
    static Shape of(Class<?> type) {
      if (!type.isRecord()) {
        throw new IllegalArgumentException("cannot be stored: " + type);
      }
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] raw = new Class<?>[components.length];
      Method[] accessors = new Method[components.length];
      Type[] types = new Type[components.length];
      for (int i = 0; i < components.length; i++) {
        raw[i] = components[i].getType();
        types[i] = components[i].getGenericType();
        accessors[i] = components[i].getAccessor();
        accessors[i].setAccessible(true);
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(raw);
        constructor.setAccessible(true);
        return new Shape(constructor, List.of(accessors), List.of(types));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e); // every record has its canonical constructor
      }
    }

    Object component(Record value, int i) {
      try {
        return accessors.get(i).invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    Object instance(Object[] parts) throws IOException {
      try {
        return constructor.newInstance(parts);
      } catch (ReflectiveOperationException e) {
        throw new IOException("a stored record is damaged: " + constructor.getName(), e);
      }
    }
  }
}

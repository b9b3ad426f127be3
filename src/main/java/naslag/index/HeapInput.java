package naslag.index;

import java.io.EOFException;
import java.io.IOException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/**
 * A file of an index, or a part of one, in an array. Lucene's own forms of it spin classes or go to
 * the system for a kilobyte at a time, each of which a cold lookup feels.
 */
final class HeapInput extends IndexInput implements RandomAccessInput {
  private final byte[] bytes;
  private final int from;
  private final int length;
  private int at;

  HeapInput(String name, byte[] bytes) {
    this(name, bytes, 0, bytes.length);
  }

  private HeapInput(String name, byte[] bytes, int from, int length) {
    super(name);
    this.bytes = bytes;
    this.from = from;
    this.length = length;
    this.at = from;
  }

  @Override
  public HeapInput slice(String name, long offset, long size) {
    if (offset < 0 || size < 0 || offset > length - size) {
      throw new IllegalArgumentException("slice " + offset + "+" + size + " of " + length);
    }
    return new HeapInput(name, bytes, from + (int) offset, (int) size);
  }

  @Override
  public HeapInput clone() {
    HeapInput clone = new HeapInput(toString(), bytes, from, length);
    clone.at = at;
    return clone;
  }

  @Override
  public void close() {}

  @Override
  public long getFilePointer() {
    return (long) at - from;
  }

  @Override
  public void seek(long position) throws EOFException {
    if (position < 0 || position > length) {
      throw new EOFException("seek to " + position + " of " + length + ": " + this);
    }
    at = from + (int) position;
  }

  @Override
  public long length() {
    return length;
  }

  /** Takes the place of the next bytes. */
  private int next(int count) throws EOFException {
    int place = at;
    if (count > from + length - place) {
      throw new EOFException("read past the end of " + this);
    }
    at = place + count;
    return place;
  }

  @Override
  public byte readByte() throws EOFException {
    return bytes[next(1)];
  }

  @Override
  public void readBytes(byte[] target, int offset, int count) throws EOFException {
    System.arraycopy(bytes, next(count), target, offset, count);
  }

  @Override
  public short readShort() throws EOFException {
    return shortAt(next(Short.BYTES));
  }

  @Override
  public int readInt() throws EOFException {
    return intAt(next(Integer.BYTES));
  }

  @Override
  public long readLong() throws EOFException {
    return longAt(next(Long.BYTES));
  }

  private int place(long position, int count) throws IOException {
    if (position < 0 || position > length - count) {
      throw new EOFException("read at " + position + " of " + length + ": " + this);
    }
    return from + (int) position;
  }

  @Override
  public byte readByte(long position) throws IOException {
    return bytes[place(position, 1)];
  }

  @Override
  public short readShort(long position) throws IOException {
    return shortAt(place(position, Short.BYTES));
  }

  @Override
  public int readInt(long position) throws IOException {
    return intAt(place(position, Integer.BYTES));
  }

  @Override
  public long readLong(long position) throws IOException {
    return longAt(place(position, Long.BYTES));
  }

  // Shifts and no handles, whose linking is dear; little-endian as Lucene writes.

  private short shortAt(int place) {
    return (short) ((bytes[place] & 0xFF) | bytes[place + 1] << 8);
  }

  private int intAt(int place) {
    return (bytes[place] & 0xFF)
        | (bytes[place + 1] & 0xFF) << 8
        | (bytes[place + 2] & 0xFF) << 16
        | bytes[place + 3] << 24;
  }

  private long longAt(int place) {
    return (intAt(place) & 0xFFFFFFFFL) | (long) intAt(place + Integer.BYTES) << 32;
  }
}

package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordCacheTest {
  @Test
  void whatWasReadIsKept() {
    RecordCache kept = new RecordCache(100);
    kept.put(3, "drie", 10);
    assertEquals("drie", kept.get(3, String.class));
    assertNull(kept.get(4, String.class));
  }

  @Test
  void neverMoreIsKeptThanTheLimit() {
    RecordCache kept = new RecordCache(100);
    for (int document = 0; document < 10_000; document++) {
      kept.put(document, "x", 9);
      assertTrue(kept.count() <= 11, kept.count() + " after " + document);
    }
    assertEquals("x", kept.get(9_999, String.class));
  }

  @Test
  void aThingLargerThanTheLimitIsNotKeptAndTakesNothingAway() {
    RecordCache kept = new RecordCache(100);
    kept.put(1, "klein", 60);
    kept.put(2, "reus", 101);
    assertEquals("klein", kept.get(1, String.class));
    assertNull(kept.get(2, String.class));
  }

  @Test
  void aProcessOfOneQuestionKeepsNothing() {
    RecordCache kept = new RecordCache(0);
    kept.put(1, "x", 1);
    assertNull(kept.get(1, String.class));
    assertEquals(0, kept.count());
  }
}

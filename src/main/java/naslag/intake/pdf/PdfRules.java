package naslag.intake.pdf;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import naslag.intake.pdf.PdfRules.PageRule;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/**
 * Reads the straight lines that a page draws, and the bars so thin that they are lines. PDFBox
 * gives the corners of a rectangle as points of java.desktop; of it only such shapes are used.
 */
final class PdfRules extends PDFGraphicsStreamEngine {
  /** In points: what is no thicker is a line. */
  private static final float THIN = 2.5f;

  /** In points: strokes of a character that is drawn are shorter. */
  private static final float SHORTEST = 6;

  /** A page of more lines is a drawing or a map. */
  private static final int MOST = 3_000;

  private final PDRectangle box;
  private final List<PageRule> rules = new ArrayList<>();
  private float images;
  private int paths;
  private final List<Line2D> path = new ArrayList<>();
  private final List<DrawnMark> marks = new ArrayList<>();

  /** The bounds of each piece of the path. */
  private final List<Rectangle2D> pieces = new ArrayList<>();

  private Point2D start = new Point2D.Float();
  private Point2D at = new Point2D.Float();

  private PdfRules(PDPage page) {
    super(page);
    this.box = page.getCropBox();
  }

  /** Its lines are counted from the top left; there are none where the page is a drawing. */
  static PageDrawing of(PDPage page) throws IOException {
    PdfRules reader = new PdfRules(page);
    reader.processPage(page);
    List<PageRule> rules = reader.rules.size() > MOST ? List.of() : List.copyOf(reader.rules);
    float paper = reader.box.getWidth() * reader.box.getHeight();
    List<DrawnMark> marks = reader.marks.size() > MOST ? List.of() : List.copyOf(reader.marks);
    return new PageDrawing(rules, marks, reader.images / Math.max(1, paper), reader.paths);
  }

  /** A rectangle counted from the top left. */
  private DrawnMark onPage(Rectangle2D bounds) {
    return new DrawnMark(
        (float) bounds.getMinX() - box.getLowerLeftX(),
        (float) bounds.getMaxX() - box.getLowerLeftX(),
        box.getUpperRightY() - (float) bounds.getMaxY(),
        box.getUpperRightY() - (float) bounds.getMinY());
  }

  private void add(Rectangle2D bar) {
    DrawnMark at = onPage(bar);
    if (at.height() <= THIN && at.width() >= SHORTEST) {
      rules.add(new PageRule(true, (at.top() + at.bottom()) / 2, at.x(), at.right()));
    } else if (at.width() <= THIN && at.height() >= SHORTEST) {
      rules.add(new PageRule(false, (at.x() + at.right()) / 2, at.top(), at.bottom()));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    for (Point2D corner : List.of(p1, p2, p3)) {
      lineTo((float) corner.getX(), (float) corner.getY());
    }
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    start = new Point2D.Float(x, y);
    at = start;
    pieces.add(new Rectangle2D.Float(x, y, 0, 0));
  }

  private void drawTo(float x, float y) {
    at = new Point2D.Float(x, y);
    if (!pieces.isEmpty()) {
      pieces.getLast().add(at);
    }
  }

  /** What is painted may be the mark of an item. */
  private void painted() {
    paths++;
    pieces.stream().map(this::onPage).filter(DrawnMark::isSmall).forEach(marks::add);
    endPath();
  }

  @Override
  public void lineTo(float x, float y) {
    path.add(new Line2D.Float(at, new Point2D.Float(x, y)));
    drawTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    drawTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return at;
  }

  @Override
  public void closePath() {
    lineTo((float) start.getX(), (float) start.getY());
  }

  @Override
  public void endPath() {
    path.clear();
    pieces.clear();
  }

  @Override
  public void strokePath() {
    path.forEach(line -> add(line.getBounds2D()));
    painted();
  }

  /** Of what is filled only a bar without thickness counts. */
  @Override
  public void fillPath(int windingRule) {
    // Programs fill many bars at once: four sides each.
    for (int i = 0; i < path.size(); i += 4) {
      Rectangle2D bar = path.get(i).getBounds2D();
      path.subList(i, Math.min(i + 4, path.size())).forEach(side -> bar.add(side.getBounds2D()));
      add(bar);
    }
    painted();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  // Clips, shades and letters give no line of a table.
  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {
    Matrix drawn = getGraphicsState().getCurrentTransformationMatrix();
    images += drawn.getScalingFactorX() * drawn.getScalingFactorY();
  }

  @Override
  public void shadingFill(COSName shading) {}

  @Override
  public void showTextString(byte[] string) {}

  @Override
  public void showTextStrings(COSArray array) {}

  /**
   * What a page draws beside its text.
   *
   * @param marks its small shapes, in the order in which they are drawn
   * @param images which part of the page pictures cover, above 1 where they lie on one another
   * @param paths how many lines and shapes
   */
  record PageDrawing(List<PageRule> rules, List<DrawnMark> marks, float images, int paths) {}

  /**
   * A line that a page draws along or across.
   *
   * @param across true when it runs from left to right
   * @param at its height from the top, or its distance from the left, in points
   * @param from where it begins, on the other axis
   * @param to where it ends
   */
  record PageRule(boolean across, float at, float from, float to) {}
}

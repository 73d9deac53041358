package ca.tandem.exchange.xliff;

/** A file of XLIFF that once cost too much, for {@code bench/run costs}. */
public final class XliffCosts implements AutoCloseable {

    private final XliffDesk desk = new XliffDesk();
    private String file;

    /** Takes a translation of that many characters for a short paragraph. */
    public Runnable target(int size) {
        desk.submitted("costs", "Come.\n\nGo.");
        var paragraph = "<source>Come.</source>";
        file = desk.export("costs").replace(paragraph, paragraph + "<target>" + "a*b ".repeat(size / 4) + "</target>");
        return () -> desk.take("costs", file);
    }

    @Override
    public void close() {
        desk.close();
    }
}

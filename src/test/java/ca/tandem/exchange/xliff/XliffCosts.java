package ca.tandem.exchange.xliff;

/** An XLIFF file that once cost too much, for {@code bench/run costs}. */
public final class XliffCosts implements AutoCloseable {

    private final XliffFixture fixture = new XliffFixture();
    private String file;

    /** Returns work that imports a translation of that many characters for a short paragraph. */
    public Runnable target(int size) {
        fixture.createSubmitted("costs", "Come.\n\nGo.");
        var paragraph = "<source>Come.</source>";
        file = fixture.export("costs")
                .replace(paragraph, paragraph + "<target>" + "a*b ".repeat(size / 4) + "</target>");
        return () -> fixture.take("costs", file);
    }

    @Override
    public void close() {
        fixture.close();
    }
}

package ca.tandem.web.report;

import ca.tandem.common.Language;
import ca.tandem.web.report.ReportTable.Cell;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.work.report.FlowReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV form of a table of the report for spreadsheets (RFC 4180, UTF-8 with a byte order mark). One file serves both languages: headings and
 * states are in both. Numbers are whole, durations in minutes and times per word in milliseconds, because the decimal sign differs between
 * the two languages; days and months are as in ISO 8601.
 */
final class ReportCsv {

    private static final String MARK = "\ufeff";
    private static final String BETWEEN = " / ";

    /** First column that holds durations, counted from 0. */
    private static final int FIRST_LENGTH = 3;

    /** First column that holds times per word. */
    private static final int FIRST_EFFORT = 5;

    private ReportCsv() {}

    static byte[] write(FlowReport flowReport, ReportMetric reportMetric) {
        var english = new ReportFormatter(flowReport, Language.EN).table(reportMetric);
        var french = new ReportFormatter(flowReport, Language.FR).table(reportMetric);
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var column = 0; column < english.heads().size(); column++) {
                printer.print(head(english, column) + BETWEEN + head(french, column) + unit(reportMetric, column));
            }
            printer.println();
            for (var row = 0; row < english.rows().size(); row++) {
                for (var column = 0; column < english.heads().size(); column++) {
                    printer.print(both(
                            english.rows().get(row).get(column),
                            french.rows().get(row).get(column)));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(ReportMetric reportMetric, int column) {
        return switch (reportMetric) {
            case TIMES -> column >= FIRST_LENGTH ? " (min)" : "";
            case EFFORT_BEGINNING, EFFORT_KIND -> column >= FIRST_EFFORT ? " (ms)" : "";
            default -> "";
        };
    }

    private static String head(ReportTable table, int column) {
        return table.heads().get(column);
    }

    private static String both(Cell english, Cell french) {
        return english.plain().equals(french.plain()) ? english.plain() : english.plain() + BETWEEN + french.plain();
    }
}

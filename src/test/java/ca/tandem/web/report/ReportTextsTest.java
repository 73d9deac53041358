package ca.tandem.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.EffortReport;
import ca.tandem.translation.effort.EffortSum;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.web.report.BarChart.Series;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.work.report.DateRange;
import ca.tandem.work.report.FlowReport;
import ca.tandem.work.report.FlowReport.Backlog;
import ca.tandem.work.report.FlowReport.MonthlyShare;
import ca.tandem.work.report.FlowReport.PublicationCount;
import ca.tandem.work.report.FlowReport.TimeInState;
import ca.tandem.workflow.State;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Tests how pages and files write figures. */
class ReportTextsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final FlowReport REPORT = new FlowReport(
            new DateRange(MONDAY, MONDAY.plusDays(13)),
            null,
            List.of(new TimeInState(MARCH, State.TRANSLATION, 3, Duration.ofMinutes(330), Duration.ofHours(36))),
            List.of(new PublicationCount(MONDAY, 2, 1), new PublicationCount(MONDAY.plusWeeks(1), 0, 0)),
            List.of(new PublicationCount(MARCH.atDay(1), 2, 1)),
            List.of(new Backlog(
                    MONDAY.plusDays(6),
                    Map.of(State.DRAFT, 4, State.TRANSLATION, 3, State.APPROVAL, 2, State.SCHEDULED, 0))),
            List.of(new MonthlyShare(MARCH, State.APPROVAL, 2, 3)),
            List.of(new MonthlyShare(MARCH, State.TRANSLATION, 0, 3), new MonthlyShare(MARCH, State.APPROVAL, 1, 8)),
            new EffortReport(
                    List.of(new EffortSum<>(Beginning.FUZZY_HIGH, 12, 5, 200, 700_000, 60_000, 900)),
                    List.of(new EffortSum<>(BlockKind.ITEM, 12, 5, 200, 700_000, 60_000, 900))));

    @Test
    void aFileSpeaksBothLanguagesAndHoldsWholeNumbersAndIsoDays() {
        assertThat(csv(ReportMetric.TIMES))
                .isEqualTo("\ufeffMonth / Mois,State / État,Stays that ended / Passages terminés,"
                        + "Median / Médiane (min),90th percentile / 90e\u00a0centile (min)\r\n"
                        + "2026-03,Translation / Traduction,3,330,2160\r\n");
        assertThat(csv(ReportMetric.WEEKS))
                .endsWith("2026-03-02,2,1,3\r\n2026-03-09,0,0,0\r\n")
                .contains("Week from Monday / Semaine du lundi");
        assertThat(csv(ReportMetric.BACKLOG)).endsWith("2026-03-08,4,3,2,0,9\r\n");
        assertThat(csv(ReportMetric.ON_TIME)).endsWith("2026-03,Approval / Approbation,3,2,67\r\n");
    }

    @Test
    void effortIsToldInSecondsPerWordAndInMillisecondsToPrograms() {
        assertThat(csv(ReportMetric.EFFORT_BEGINNING))
                .contains("Both per word / Les deux par mot (ms)")
                .contains("Words / Mots,")
                .endsWith("\"Memory, 85 to 99% / Mémoire, de 85 à 99\u00a0%\",12,5,200,900,3500,300,3800\r\n");
        assertThat(csv(ReportMetric.EFFORT_KIND))
                .endsWith("list item / élément de liste,12,5,200,900,3500,300,3800\r\n");
        assertThat(row(Language.FR, ReportMetric.EFFORT_BEGINNING)).endsWith("3,5\u00a0s", "0,3\u00a0s", "3,8\u00a0s");
    }

    @Test
    void aTableSaysLengthsInTheWordsOfItsLanguage() {
        assertThat(row(Language.EN, ReportMetric.TIMES))
                .containsExactly("March 2026", "Translation", "3", "5.5\u00a0h", "1.5 days");
        assertThat(row(Language.FR, ReportMetric.TIMES))
                .containsExactly("mars 2026", "Traduction", "3", "5,5\u00a0h", "1,5\u00a0jour");
    }

    @ParameterizedTest
    @EnumSource(ReportMetric.class)
    void everyFigureIsDrawnAsAPictureWithATitleAndWithoutStyle(ReportMetric reportMetric) throws Exception {
        for (var language : Language.values()) {
            var charts = new ReportCharts(REPORT, language).of(reportMetric);
            assertThat(charts).isNotEmpty();
            for (var barChart : charts) {
                var document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(barChart.svg())));
                assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank()
                        .doesNotContain("?");
                assertThat(document.getElementsByTagName("pattern").getLength())
                        .isEqualTo(barChart.series().size());
                assertThat(barChart.svg()).doesNotContain("style").doesNotContain("<script");
            }
        }
    }

    @Test
    void theAxisEndsAtARoundNumberAtOrAboveTheHighestBar() {
        assertThat(top(3)).isEqualTo(4);
        assertThat(top(9)).isEqualTo(12);
        assertThat(top(100)).isEqualTo(100);
        assertThat(top(101)).isEqualTo(120);
        assertThat(top(7)).isEqualTo(8);
    }

    @Test
    void stackedBarsStandOnEachOther() {
        var barChart = new BarChart(
                "c",
                "A & B",
                "d",
                List.of("x"),
                List.of(new Series("one", List.of(3.0)), new Series("<two>", List.of(1.0))),
                true);
        assertThat(barChart.top()).isEqualTo(4);
        assertThat(barChart.svg())
                .contains("A &amp; B", "&lt;two&gt;")
                .contains("y=\"85\" width=\"441\" height=\"135\"")
                .contains("y=\"40\" width=\"441\" height=\"45\"");
    }

    private static double top(double value) {
        return new BarChart("c", "t", "d", List.of("x"), List.of(new Series("s", List.of(value))), true).top();
    }

    private static List<String> row(Language language, ReportMetric reportMetric) {
        return new ReportFormatter(REPORT, language)
                .table(reportMetric).rows().get(0).stream()
                        .map(ReportTable.Cell::shown)
                        .toList();
    }

    private static String csv(ReportMetric reportMetric) {
        return new String(ReportCsv.write(REPORT, reportMetric), StandardCharsets.UTF_8);
    }
}

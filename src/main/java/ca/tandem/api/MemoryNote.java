package ca.tandem.api;

import ca.tandem.exchange.tmx.TmxReport;
import ca.tandem.translation.memory.Difference;
import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.MemoryLine;
import ca.tandem.translation.memory.MemoryPage;
import ca.tandem.translation.memory.Provenance;
import java.time.Instant;
import java.util.List;

/** What the API says of the translation memory. */
final class MemoryNote {

    private MemoryNote() {}

    /** Where an entry comes from; whatever is not known is null. */
    public record Origin(String key, Integer edition, Mark mark, Instant date, String translator) {

        static Origin of(Provenance provenance) {
            return new Origin(
                    provenance.postingKey(),
                    provenance.edition(),
                    provenance.mark(),
                    provenance.at(),
                    provenance.translator());
        }
    }

    /** An entry that resembles a text. */
    public record Alike(
            long id, int score, String source, String target, List<Difference> differences, Origin origin) {

        static Alike of(Match match) {
            return new Alike(
                    match.id(),
                    match.score(),
                    match.source(),
                    match.target(),
                    match.differences(),
                    Origin.of(match.provenance()));
        }
    }

    /** An entry in both languages. */
    public record Entry(long id, String en, String fr, String sourceLanguage, Origin origin) {

        static Entry of(MemoryLine line) {
            return new Entry(
                    line.id(),
                    line.texts().en(),
                    line.texts().fr(),
                    line.source().tag(),
                    Origin.of(line.provenance()));
        }
    }

    /** A page of entries. */
    public record Page(long total, int page, int size, List<Entry> items) {

        static Page of(MemoryPage page) {
            return new Page(
                    page.total(),
                    page.page(),
                    page.size(),
                    page.items().stream().map(Entry::of).toList());
        }
    }

    /** What became of a TMX file. */
    public record Taken(long units, long added, long known, long otherLanguages, long bad, List<Fault> faults) {

        static Taken of(TmxReport report, AnswerLanguage words) {
            return new Taken(
                    report.units(),
                    report.added(),
                    report.known(),
                    report.otherLanguages(),
                    report.bad(),
                    report.faults().stream()
                            .map(fault -> new Fault(
                                    fault.line(), fault.code(), words.sentence("tmx.fault." + fault.code())))
                            .toList());
        }
    }

    /** A unit that was not taken. */
    public record Fault(long line, String code, String message) {}
}

package ca.tandem.api;

import ca.tandem.exchange.tmx.TmxReport;
import ca.tandem.translation.memory.MemoryLine;
import ca.tandem.translation.memory.MemoryPage;
import java.util.List;

/** Representations of the translation memory. */
final class MemoryNote {

    private MemoryNote() {}

    /** An entry in both languages. */
    public record Entry(String id, String en, String fr, String sourceLanguage, MatchJson.Origin origin) {

        static Entry of(MemoryLine line) {
            return new Entry(
                    Long.toString(line.id()),
                    line.texts().en(),
                    line.texts().fr(),
                    line.source().tag(),
                    MatchJson.origin(line.provenance()));
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

    /** The outcome of a TMX import. */
    public record Taken(long units, long added, long known, long otherLanguages, long bad, List<Fault> faults) {

        static Taken of(TmxReport report, AnswerLanguage words) {
            return new Taken(
                    report.units(),
                    report.added(),
                    report.known(),
                    report.otherLanguages(),
                    report.bad(),
                    report.faults().stream()
                            .map(fault ->
                                    new Fault(fault.line(), fault.code(), words.sentence("tmx.fault." + fault.code())))
                            .toList());
        }
    }

    /** A translation unit that was not imported. */
    public record Fault(long line, String code, String message) {}
}

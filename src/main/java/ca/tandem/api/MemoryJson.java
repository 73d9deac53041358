package ca.tandem.api;

import ca.tandem.exchange.tmx.TmxReport;
import ca.tandem.translation.memory.MemoryItem;
import ca.tandem.translation.memory.MemoryPage;
import java.util.List;

/** Representations of the translation memory. */
final class MemoryJson {

    private MemoryJson() {}

    /** An entry in both languages. */
    public record MemoryEntryJson(
            String id, String en, String fr, String sourceLanguage, MatchJson.ProvenanceJson origin) {

        static MemoryEntryJson of(MemoryItem line) {
            return new MemoryEntryJson(
                    Long.toString(line.id()),
                    line.texts().en(),
                    line.texts().fr(),
                    line.source().tag(),
                    MatchJson.origin(line.provenance()));
        }
    }

    /** A page of entries. */
    public record MemoryPageJson(long total, int page, int size, List<MemoryEntryJson> items) {

        static MemoryPageJson of(MemoryPage page) {
            return new MemoryPageJson(
                    page.total(),
                    page.page(),
                    page.size(),
                    page.items().stream().map(MemoryEntryJson::of).toList());
        }
    }

    /** The outcome of a TMX import. */
    public record TmxImportJson(
            long units, long added, long known, long otherLanguages, long bad, List<TmxFaultJson> faults) {

        static TmxImportJson of(TmxReport report, ResponseLanguage words) {
            return new TmxImportJson(
                    report.units(),
                    report.added(),
                    report.known(),
                    report.otherLanguages(),
                    report.bad(),
                    report.faults().stream()
                            .map(unitError -> new TmxFaultJson(
                                    unitError.line(), unitError.code(), words.message("tmx.fault." + unitError.code())))
                            .toList());
        }
    }

    /** A translation unit that was not imported. */
    public record TmxFaultJson(long line, String code, String message) {}
}

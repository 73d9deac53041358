package ca.tandem.exchange.xliff;

import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.CommentWorks;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.translation.unit.UnitWorks;
import ca.tandem.workflow.Action;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Export and import on a database, and postings to try them with. */
final class XliffDesk implements AutoCloseable {

    /** A sentence that the memory knows, though nobody wrote it here. */
    static final String KNOWN = "Ring the bell.";

    private static final MemoryMatch MATCH = new MemoryMatch(
            7,
            85,
            "Ring *the* bells.",
            "Sonnez *les* cloches.",
            List.of(),
            new Provenance(ca.tandem.translation.memory.EntryOrigin.APPROVED, "bells", 1, "theo", EditionFixture.NOON));

    private final Schema schema = Schema.onH2();

    /** What the last transaction told the record. */
    RecordingAuditLog trail;

    /** The services, within one transaction. */
    static final class Services {

        final UnitWorks units;
        final Comments comments;
        final XliffExport out = new XliffExport();
        final XliffImport in = new XliffImport();

        private Services(jakarta.persistence.EntityManager entityManager) {
            units = new UnitWorks(entityManager);
            comments = CommentWorks.stored(entityManager);
            out.postings = units.works().postings();
            out.unitTranslation = units.translating();
            out.comments = comments;
            out.translationCandidates = new TranslationCandidates();
            out.translationCandidates.suggestions = new UnitWorks.NoSuggestions();
            out.translationCandidates.memory = new TranslationMemory() {
                @Override
                public List<MemoryMatch> matches(Lookup lookup) {
                    return lookup.text().equals(KNOWN) ? List.of(MATCH) : List.of();
                }
            };
            out.auditLog = units.works().trail();
            in.auditLog = out.auditLog;
            in.postings = out.postings;
            in.postingEditor = units.works().authoring();
            in.unitTranslation = out.unitTranslation;
        }

        Edition edition(String key) {
            return out.postings.edition(key).orElseThrow();
        }
    }

    <T> T in(Function<Services, T> work) {
        return schema.inTransaction(entityManager -> {
            var services = new Services(entityManager);
            trail = services.units.works().trail();
            return work.apply(services);
        });
    }

    /** A posting in translation, of which that much is written in both languages. */
    void submitted(String key, Language source, Bilingual<PostingText> texts) {
        in(desk -> desk.in.postingEditor.create(key, source, texts, new Facts(), AUTHOR));
        in(desk -> desk.units
                .works()
                .workflow()
                .perform(key, version(desk, key), ActionRequest.of(Action.SUBMIT), AUTHOR));
    }

    void submitted(String key, String english) {
        submitted(key, Language.EN, new Bilingual<>(new PostingText("Keeper", "Keep the light.", english), null));
    }

    void write(String key, int position, String words) {
        in(desk -> desk.in.unitTranslation.write(
                key,
                version(desk, key),
                desk.in.unitTranslation.units(desk.edition(key)).get(position).getId(),
                words,
                UnitStatus.TRANSLATED,
                null,
                TRANSLATOR));
    }

    String export(String key) {
        return in(desk -> desk.out.write(key, TRANSLATOR).text());
    }

    XliffPreview preview(String key, String file) {
        return in(desk -> seen(desk.in.preview(key, bytes(file), TRANSLATOR)));
    }

    XliffPreview take(String key, String file, String... chosen) {
        return in(desk -> seen(desk.in.take(key, version(desk, key), bytes(file), Set.of(chosen), TRANSLATOR)));
    }

    long version(String key) {
        return in(desk -> version(desk, key));
    }

    List<Unit> units(String key) {
        return in(desk -> {
            var units = desk.in.unitTranslation.units(desk.edition(key));
            units.forEach(Unit::getChanges);
            return units;
        });
    }

    String body(String key) {
        return in(desk -> {
            var edition = desk.edition(key);
            return edition.textIn(edition.getTargetLanguage()).body();
        });
    }

    private static XliffPreview seen(XliffPreview xliffPreview) {
        return xliffPreview;
    }

    private static long version(Services desk, String key) {
        return desk.edition(key).getVersion();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        schema.close();
    }
}

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
import ca.tandem.translation.comment.CommentFixture;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitServices;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.workflow.Action;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** XLIFF export and import on a database, with postings in translation. */
final class XliffFixture implements AutoCloseable {

    /** A sentence that the memory has a match for. */
    static final String KNOWN = "Ring the bell.";

    private static final MemoryMatch MATCH = new MemoryMatch(
            7,
            85,
            "Ring *the* bells.",
            "Sonnez *les* cloches.",
            List.of(),
            new Provenance(ca.tandem.translation.memory.EntryOrigin.APPROVED, "bells", 1, "theo", EditionFixture.NOON));

    private final Schema schema = Schema.onH2();

    /** The audit log of the last transaction. */
    RecordingAuditLog auditLog;

    /** The services within one transaction. */
    static final class XliffServices {

        final UnitServices unitServices;
        final Comments comments;
        final XliffExport xliffExport = new XliffExport();
        final XliffImport xliffImport = new XliffImport();

        private XliffServices(jakarta.persistence.EntityManager entityManager) {
            unitServices = new UnitServices(entityManager);
            comments = CommentFixture.comments(entityManager);
            xliffExport.postings = unitServices.postingServices().postings();
            xliffExport.unitTranslation = unitServices.unitTranslation();
            xliffExport.comments = comments;
            xliffExport.translationCandidates = new TranslationCandidates();
            xliffExport.translationCandidates.suggestions = new UnitServices.NoSuggestions();
            xliffExport.translationCandidates.memory = new TranslationMemory() {
                @Override
                public List<MemoryMatch> matches(Lookup lookup) {
                    return lookup.text().equals(KNOWN) ? List.of(MATCH) : List.of();
                }
            };
            xliffExport.auditLog = unitServices.postingServices().auditLog();
            xliffImport.auditLog = xliffExport.auditLog;
            xliffImport.postings = xliffExport.postings;
            xliffImport.postingEditor = unitServices.postingServices().postingEditor();
            xliffImport.unitTranslation = xliffExport.unitTranslation;
        }

        Edition edition(String key) {
            return xliffExport.postings.edition(key).orElseThrow();
        }
    }

    <T> T inTransaction(Function<XliffServices, T> work) {
        return schema.inTransaction(entityManager -> {
            var xliffServices = new XliffServices(entityManager);
            auditLog = xliffServices.unitServices.postingServices().auditLog();
            return work.apply(xliffServices);
        });
    }

    /** Creates a posting with these texts and submits it for translation. */
    void createSubmitted(String key, Language source, Bilingual<PostingText> texts) {
        inTransaction(services -> services.xliffImport.postingEditor.create(key, source, texts, new Facts(), AUTHOR));
        inTransaction(services -> services.unitServices
                .postingServices()
                .workflow()
                .perform(key, version(services, key), ActionRequest.of(Action.SUBMIT), AUTHOR));
    }

    void createSubmitted(String key, String english) {
        createSubmitted(key, Language.EN, new Bilingual<>(new PostingText("Keeper", "Keep the light.", english), null));
    }

    void write(String key, int position, String words) {
        inTransaction(services -> services.xliffImport.unitTranslation.write(
                key,
                version(services, key),
                services.xliffImport
                        .unitTranslation
                        .activeUnits(services.edition(key))
                        .get(position)
                        .getId(),
                words,
                UnitStatus.TRANSLATED,
                null,
                TRANSLATOR));
    }

    String export(String key) {
        return inTransaction(
                services -> services.xliffExport.write(key, TRANSLATOR).text());
    }

    XliffPreview preview(String key, String file) {
        return inTransaction(services -> seen(services.xliffImport.preview(key, bytes(file), TRANSLATOR)));
    }

    XliffPreview take(String key, String file, String... chosen) {
        return inTransaction(services -> seen(
                services.xliffImport.importFile(key, version(services, key), bytes(file), Set.of(chosen), TRANSLATOR)));
    }

    long version(String key) {
        return inTransaction(services -> version(services, key));
    }

    List<Unit> units(String key) {
        return inTransaction(services -> {
            var units = services.xliffImport.unitTranslation.activeUnits(services.edition(key));
            units.forEach(Unit::getChanges);
            return units;
        });
    }

    String body(String key) {
        return inTransaction(services -> {
            var edition = services.edition(key);
            return edition.textIn(edition.getTargetLanguage()).body();
        });
    }

    private static XliffPreview seen(XliffPreview xliffPreview) {
        return xliffPreview;
    }

    private static long version(XliffServices services, String key) {
        return services.edition(key).getVersion();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        schema.close();
    }
}

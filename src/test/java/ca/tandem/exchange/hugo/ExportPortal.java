package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.media.FileFixture;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.Posting;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A portal without a container, in one transaction that is rolled back, to import trees into and to export them from. */
final class ExportPortal implements AutoCloseable {

    static final Actor ADMINISTRATOR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    static final Actor PERSON = new Actor("eve", EnumSet.allOf(Role.class));

    private final EntityManager entityManager;
    final TestInjector injector;

    ExportPortal(Schema schema) {
        entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        injector = new TestInjector(entityManager);
    }

    /** Imports a tree, as published. */
    ImportReport take(Map<String, String> files) {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach((path, content) -> contents.put(path, content.getBytes(UTF_8)));
        return takeBytes(contents);
    }

    /** Imports a tree, as published. */
    ImportReport takeBytes(Map<String, byte[]> contents) {
        try (var archive = ArchiveFixture.of(contents)) {
            var run = injector.get(ImportRecorder.class)
                    .start(ImportMode.PUBLISHED, archive.count(), ADMINISTRATOR.name());
            injector.get(HugoImport.class).run(run, archive, ImportMode.PUBLISHED, ADMINISTRATOR);
            flush();
            return injector.get(Imports.class).report(run).orElseThrow();
        }
    }

    /** Exports everything, in the order of the archive. */
    Map<String, String> export() {
        var files = new LinkedHashMap<String, String>();
        exportBytes().forEach((path, content) -> files.put(path, new String(content, UTF_8)));
        return files;
    }

    /** Exports everything, in the order of the archive. */
    Map<String, byte[]> exportBytes() {
        flush();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(injector.get(HugoExport.class).open(ADMINISTRATOR), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Opens a posting that was born in the portal, with texts in the given languages. */
    Edition write(String key, Facts facts, Set<Language> languages) {
        var edition = injector.get(PostingEditor.class)
                .create(
                        key,
                        languages.contains(Language.EN) ? Language.EN : Language.FR,
                        Bilingual.of(language -> languages.contains(language) ? text(key, language) : null),
                        facts,
                        PERSON);
        flush();
        return edition;
    }

    /** Opens a posting in both languages and publishes it. */
    void publish(String key, Facts facts) {
        write(key, facts, EnumSet.allOf(Language.class));
        perform(key, Action.EMERGENCY);
    }

    static PostingText text(String key, Language language) {
        var text = language == Language.EN ? HugoFileFixture.ENGLISH : HugoFileFixture.FRENCH;
        return new PostingText(language.tag() + " " + key + ": the light", text, text + "\n");
    }

    /** Replaces the title of a text in work. */
    void retitle(String key, Language language, String title) {
        var text = edition(key).textIn(language);
        injector.get(PostingEditor.class)
                .write(key, version(key), language, new PostingText(title, text.description(), text.body()), PERSON);
        flush();
    }

    void write(String key, Facts facts) {
        injector.get(PostingEditor.class).write(key, version(key), facts, PERSON);
        flush();
    }

    /** Adds the picture {@code new.png} with its words to a posting, in a revision if it is public, shows it in both texts and publishes it. */
    void addPicture(String key) {
        if (edition(key).getState().isPublic()) {
            revise(key);
        }
        var editor = injector.get(PostingFileEditor.class);
        editor.add(key, version(key), "new.png", FileFixture.processed(FileFixture.picture("png", 30, 30)), PERSON);
        editor.describe(
                key,
                version(key),
                "new.png",
                false,
                Bilingual.of(language -> new FileDescription("New", "Alt " + language.tag(), "")),
                PERSON);
        for (var language : Language.values()) {
            var text = edition(key).textIn(language);
            injector.get(PostingEditor.class)
                    .write(
                            key,
                            version(key),
                            language,
                            new PostingText(text.title(), text.description(), text.body() + "\n\n![](files/new.png)\n"),
                            PERSON);
        }
        perform(key, Action.EMERGENCY);
    }

    void revise(String key) {
        perform(key, ActionRequest.revise("because", new ChangeNote(false, "New", "Neuf")));
    }

    void perform(String key, Action action) {
        perform(key, ActionRequest.of(action, "because"));
    }

    void perform(String key, ActionRequest request) {
        injector.get(PostingWorkflow.class).perform(key, version(key), request, PERSON);
        flush();
    }

    Edition edition(String key) {
        return injector.get(Postings.class).edition(key).orElseThrow();
    }

    long version(String key) {
        return injector.get(Postings.class).byKey(key).map(Posting::getVersion).orElseThrow();
    }

    static List<ImportOutcome> outcomes(ImportReport report) {
        return report.files().stream().map(ImportedFile::getOutcome).toList();
    }

    private void flush() {
        entityManager.flush();
        entityManager.clear();
    }

    @Override
    public void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }
}

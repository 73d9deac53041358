package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.tandem.identity.Actor;
import java.util.LinkedHashMap;

/** Imports of complete postings. */
public final class ImportFixture {

    private ImportFixture() {}

    /**
     * Imports postings in both languages.
     *
     * @param sentence a sentence at the end of each French text
     * @return the id of the import
     */
    public static long run(TestInjector injector, ImportMode mode, Actor actor, String sentence, String... keys) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var key : keys) {
            for (var folder : new String[] {"en", "fr"}) {
                var file = HugoFileFixture.file(folder, key);
                var end = folder.equals("fr")
                        ? "\n" + sentence + "\n"
                        : "\nThe lighthouse of summer and that of winter.\n";
                contents.put(file.path(), (file.raw() + end).getBytes(UTF_8));
            }
        }
        var run = injector.get(ImportRecorder.class).start(mode, contents.size(), actor.name());
        try (var archive = ArchiveFixture.of(contents)) {
            injector.get(HugoImport.class).run(run, archive, mode, actor);
        }
        return run;
    }
}

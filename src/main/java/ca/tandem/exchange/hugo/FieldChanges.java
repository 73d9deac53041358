package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of fields in the files of a posting while they are collected, with what the files have now. */
final class FieldChanges {

    /** The fields in which Hugo looks for the moment from which it no longer shows a page. */
    static final List<String> EXPIRES = List.of("expiryDate", "unpublishDate");

    private static final List<String> BUILD = List.of("build", "_build");

    private final HugoPair pair;
    private final List<Language> languages;
    private final Bilingual<Map<String, Object>> fields = Bilingual.of(language -> new LinkedHashMap<>());
    private final Bilingual<Map<String, Object>> own;

    FieldChanges(HugoPair pair, Edition edition) {
        this.pair = pair;
        languages = Arrays.stream(Language.values())
                .filter(language ->
                        file(language) != null || !edition.textIn(language).isEmpty())
                .toList();
        own = pair.files()
                .map(file ->
                        file == null ? Map.of() : FrontMatter.parse(file.raw()).fields());
    }

    /** Returns the languages in which the posting has a file or will have one. */
    List<Language> languages() {
        return languages;
    }

    /** Returns the file; null if it is new. */
    HugoFile file(Language language) {
        return pair.files().get(language);
    }

    /** Returns the fields that a file has itself, without those of its sections. */
    Map<String, Object> own(Language language) {
        return own.get(language);
    }

    /** Returns the new values so far, in their order; null takes a field out. */
    Map<String, Object> of(Language language) {
        return fields.get(language);
    }

    void put(Language language, String name, Object value) {
        fields.get(language).put(name, value);
    }

    void putAll(String name, Object value) {
        languages.forEach(language -> put(language, name, value));
    }

    /** Takes the fields of these names out of a file that has them. */
    void remove(Language language, List<String> names) {
        names.stream().filter(own(language)::containsKey).forEach(name -> put(language, name, null));
    }

    /** Takes out what a file says of its building. */
    void removeBuild(Language language) {
        remove(language, BUILD);
    }
}

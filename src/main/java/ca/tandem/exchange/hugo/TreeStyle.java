package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedTree.SourcePlace;
import ca.tandem.exchange.hugo.PageWriter.PageFormat;
import ca.tandem.posting.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * The style in which a tree has its files, as most of those that were imported have it; a file that is new is written in it.
 *
 * @param folders where files are, in each language
 * @param ending the ending of files
 * @param format the format of front matter
 * @param constants the fields that most files have with the same value, such as the layout
 * @param styles the styles in which YAML has title and description
 */
record TreeStyle(
        Bilingual<Folder> folders,
        String ending,
        PageFormat format,
        Map<String, Object> constants,
        Map<String, ScalarStyle> styles) {

    /**
     * A folder with files in one language.
     *
     * @param path the path, with a slash at its end unless it is empty
     * @param isMarked whether the files have their language in their names
     * @param isOfBundles whether each file is {@code index} in a folder of its own
     */
    record Folder(String path, boolean isMarked, boolean isOfBundles) {

        static Folder of(String path) {
            var place = HugoPath.of(path);
            var parent = path.substring(0, path.lastIndexOf('/') + 1);
            return place.isBundle()
                    ? new Folder(
                            parent.substring(0, parent.lastIndexOf('/', parent.length() - 2) + 1),
                            place.marked() != null,
                            true)
                    : new Folder(parent, place.marked() != null, false);
        }
    }

    private static final Set<String> FLAGS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        FLAGS.addAll(List.of("draft", "archived", "hidden", "headless", "linkHidden", "formHidden"));
        // Of these each posting has its own, or had better have none.
        OWN.addAll(List.of(
                "translationKey", "title", "description", "aliases", "url", "slug", "weight", "build", "_build"));
        OWN.addAll(List.of(
                "date", "publishDate", "pubDate", "published", "lastmod", "modified", "expiryDate", "unpublishDate"));
        OWN.add(HugoFields.CLOSES);
        Arrays.stream(Fact.values())
                .map(Fact::frontMatter)
                .filter(Objects::nonNull)
                .filter(name -> !FLAGS.contains(name))
                .forEach(OWN::add);
    }

    /**
     * Returns the style of most files; where there are none, a folder for each language, and YAML with quoted texts.
     *
     * @param places the places of all files
     * @param samples the content of some of them
     */
    static TreeStyle of(List<SourcePlace> places, List<String> samples) {
        var known = Bilingual.of(language -> most(places.stream()
                .filter(place -> place.language() == language)
                .map(place -> Folder.of(place.path()))
                .toList()));
        var folders = Bilingual.of(language -> known.get(language)
                .or(() -> known.get(language.other()).map(other -> beside(other, language)))
                .orElse(new Folder("content/" + language.tag() + "/", false, false)));
        var format = most(samples.stream().map(PageFormat::of).toList()).orElse(PageFormat.YAML);
        return new TreeStyle(
                folders,
                most(places.stream().map(place -> HugoPath.ending(place.path())).toList())
                        .orElse("md"),
                format,
                constants(samples),
                Map.of("title", style(samples, "title"), "description", style(samples, "description")));
    }

    /**
     * Returns the path of a new file.
     *
     * @param key the key of the posting
     * @param language the language of the file
     * @param twin the path of its file in the other language; null if there is none
     * @param taken the paths of other files in lower case, to which this one is added
     */
    String path(String key, Language language, String twin, Set<String> taken) {
        var folder = folders.get(language);
        var name = key.replace('.', '-');
        var isReserved = Set.of("index", "_index").contains(name);
        var stem = folder.path() + (isReserved ? "posting-" : "") + name;
        var mark = folder.isMarked() ? "." + language.tag() : "";
        var end = (folder.isOfBundles() ? "/index" : "") + mark + "." + ending;
        if (twin != null) {
            var place = HugoPath.of(twin);
            var parent = twin.substring(0, twin.lastIndexOf('/') + 1);
            var isMarked = place.folder() == null || place.marked() != null;
            stem = (isMarked ? parent : beside(parent, language)) + place.name();
            end = (isMarked && (folder.isMarked() || place.marked() == null) ? "." + language.tag() : "") + "."
                    + HugoPath.ending(twin);
        }
        var path = stem + end;
        for (var number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = stem + "-" + number + end;
        }
        return path;
    }

    private static Folder beside(Folder other, Language language) {
        var path = beside(other.path(), language);
        return new Folder(path, path.equals(other.path()) || other.isMarked(), other.isOfBundles());
    }

    /** Returns a folder with its last part that names a language replaced. */
    private static String beside(String folder, Language language) {
        var parts = new ArrayList<>(Arrays.asList(folder.split("/", -1)));
        var at = parts.lastIndexOf(language.other().tag());
        if (at >= 0) {
            parts.set(at, language.tag());
        }
        return String.join("/", parts);
    }

    private static Map<String, Object> constants(List<String> samples) {
        var values = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        var names = new HashMap<String, List<String>>();
        for (var page : samples) {
            FrontMatter.parse(page).fields().forEach((name, value) -> {
                var isUsual = FLAGS.contains(name) ? HugoFields.isNo(Map.of(name, value), name) : !OWN.contains(name);
                if (value instanceof String text && !text.isBlank() && isUsual) {
                    values.computeIfAbsent(name, first -> new ArrayList<>()).add(text);
                    names.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                            .add(name);
                }
            });
        }
        var constants = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, all) -> {
            var value = most(all).orElseThrow();
            if (2 * all.stream().filter(value::equals).count() > samples.size()) {
                constants.put(most(names.get(name.toLowerCase(Locale.ROOT))).orElseThrow(), written(value));
            }
        });
        return constants;
    }

    private static Object written(String value) {
        return Set.of("true", "false").contains(value) ? new FrontMatterValue(value) : value;
    }

    private static ScalarStyle style(List<String> samples, String name) {
        return most(samples.stream()
                        .filter(page -> PageFormat.of(page) == PageFormat.YAML)
                        .flatMap(page -> PageWriter.style(page, name).stream())
                        .toList())
                .orElse(ScalarStyle.DOUBLE_QUOTED);
    }

    /** Returns the value that occurs most often, of several the one that comes first. */
    private static <T> Optional<T> most(List<T> values) {
        var counts = new LinkedHashMap<T, Integer>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}

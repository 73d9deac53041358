package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The path of a file in a Hugo tree, taken apart: {@code content/fr/jobs/pilot.md}, {@code jobs/pilot.fr.md} and {@code
 * jobs/pilot/index.fr.md}.
 *
 * @param path the path itself
 * @param folders the folders below the one that names the language or, if none does, below {@code content}
 * @param name the name of the file without its language and its ending
 * @param marked the language in the file's name, which goes before the folder's; null if there is none
 * @param folder the language of the nearest parent folder {@code en} or {@code fr}; null if there is none
 */
record HugoPath(String path, List<String> folders, String name, Language marked, Language folder) {

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown");

    /** Endings of the pages that Hugo makes of other than Markdown. */
    private static final Set<String> OTHER_PAGES =
            Set.of("html", "htm", "adoc", "asciidoc", "ad", "org", "rst", "pandoc", "pdc");

    HugoPath {
        folders = List.copyOf(folders);
    }

    /** Takes a path apart. */
    static HugoPath of(String path) {
        var parts = new ArrayList<>(Arrays.asList(path.split("/")));
        var file = parts.remove(parts.size() - 1);
        var base = ending(file).isEmpty() ? file : file.substring(0, file.lastIndexOf('.'));
        var marked = language(ending(base));
        var root = Math.max(parts.lastIndexOf("en"), parts.lastIndexOf("fr"));
        return new HugoPath(
                path,
                parts.subList(1 + (root >= 0 ? root : parts.lastIndexOf("content")), parts.size()),
                marked.isPresent() ? base.substring(0, base.length() - 3) : base,
                marked.orElse(null),
                root >= 0 ? language(parts.get(root)).orElse(null) : null);
    }

    /** Returns the language; null if the path does not tell it. */
    Language language() {
        return marked == null ? folder : marked;
    }

    /** Returns the path as it is in both languages, by which Hugo pairs pages that name no key. */
    String inBothLanguages() {
        return folders.isEmpty() ? name : String.join("/", folders) + "/" + name;
    }

    boolean isMarkdown() {
        return MARKDOWN.contains(ending(path).toLowerCase(Locale.ROOT));
    }

    /** Checks whether Hugo makes a page of the file, be it Markdown or not. */
    boolean isPage() {
        return isMarkdown() || OTHER_PAGES.contains(ending(path).toLowerCase(Locale.ROOT));
    }

    /** Checks whether the file is the page of a section. */
    boolean isSection() {
        return name.equals("_index");
    }

    /** Checks whether the file is the page of a bundle, to which everything else in its folder belongs. */
    boolean isBundle() {
        return name.equals("index") && !folders.isEmpty();
    }

    /** Checks whether the file lies in the folder of the other or below, in the same tree of folders. */
    boolean isWithin(HugoPath other) {
        return path.startsWith(other.path.substring(0, other.path.lastIndexOf('/') + 1));
    }

    /** Returns the ending of a name without its dot; empty if it has none. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1);
    }

    private static Optional<Language> language(String tag) {
        return tag.equals("en") || tag.equals("fr") ? Language.of(tag) : Optional.empty();
    }
}

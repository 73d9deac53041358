package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A Hugo tree, whose files say something of each other: in which language a page is that does not tell its own, which fields the pages of
 * a section inherit, and which files are no pages because they belong to a bundle.
 */
final class HugoTree {

    private final Map<String, HugoPath> places = new HashMap<>();

    /** The languages that stand in the names of pages, by the path without them. */
    private final Map<String, Set<Language>> marks = new HashMap<>();

    /** The languages that stand in the name of any page. */
    private final Set<Language> marked = EnumSet.noneOf(Language.class);

    /** The paths of the pages of bundles, by their folders. */
    private final Map<String, String> bundles = new HashMap<>();

    /** The front matter of the pages of sections, by their folders and languages. */
    private final Map<String, Map<Language, Map<String, Object>>> sections = new HashMap<>();

    private HugoTree(Collection<String> paths) {
        for (var path : paths) {
            var place = HugoPath.of(path);
            places.put(path, place);
            if (place.isMarkdown() && place.folder() == null && place.marked() != null) {
                marks.computeIfAbsent(unmarked(place), first -> EnumSet.noneOf(Language.class))
                        .add(place.marked());
                marked.add(place.marked());
            }
            if (place.isMarkdown() && place.isBundle()) {
                bundles.put(folder(path), path);
            }
        }
    }

    /**
     * Returns a tree whose files are read one by one.
     *
     * @param paths the paths of all files
     * @param sections the paths of the pages of sections, which are among these
     * @param content returns the content of such a page by its path; of each only the front matter stays in memory
     */
    static HugoTree of(Collection<String> paths, Collection<String> sections, Function<String, byte[]> content) {
        var tree = new HugoTree(paths);
        sections.forEach(path -> tree.section(tree.places.get(path), content.apply(path)));
        return tree;
    }

    /**
     * Reads the files of a tree.
     *
     * @param contents the content of the files by their paths
     */
    static List<HugoFile> read(Map<String, byte[]> contents) {
        var tree = of(contents.keySet(), contents.keySet(), contents::get);
        var files = new ArrayList<HugoFile>();
        contents.forEach((path, content) -> files.add(tree.file(path, content)));
        return files;
    }

    /** Reads a file, whose path is among those of the tree. */
    HugoFile file(String path, byte[] content) {
        var place = places.get(path);
        var language = language(place);
        var bundle = place.isMarkdown() ? bundle(place) : Optional.<String>empty();
        return bundle.isPresent()
                ? HugoFile.rejected(place, language, "", Finding.of("file.bundle.part", language, "file", bundle.get()))
                : HugoFile.read(place, language, content, inheritance(place, language));
    }

    /**
     * Returns the language of a file. One that tells none is in the language that its twins do not have, or else that no file of the tree
     * has in its name: {@code pilot.md} beside {@code pilot.fr.md} is English.
     */
    private Language language(HugoPath place) {
        if (place.language() != null) {
            return place.language();
        }
        var all = marks.getOrDefault(unmarked(place), marked);
        return all.size() == 1 ? all.iterator().next().other() : null;
    }

    /** Returns the page of the bundle to which a file belongs; empty if it is a page itself. */
    private Optional<String> bundle(HugoPath place) {
        var folders = folders(place.path());
        return folders.subList(place.isBundle() ? 1 : 0, folders.size()).stream()
                .map(bundles::get)
                .filter(page -> page != null)
                .findFirst();
    }

    private HugoInheritance inheritance(HugoPath place, Language language) {
        var inheritance = HugoInheritance.NONE;
        var folders = folders(place.path());
        for (var index = folders.size() - 1; index >= 0; index--) {
            var section = sections.get(folders.get(index));
            if (section != null && language != null && section.containsKey(language)) {
                inheritance = inheritance.and(section.get(language), place, language);
            }
        }
        return inheritance;
    }

    private void section(HugoPath place, byte[] content) {
        var language = place.isSection() && place.isMarkdown() ? language(place) : null;
        if (language == null) {
            return;
        }
        HugoFile.decode(content).ifPresent(raw -> {
            try {
                sections.computeIfAbsent(folder(place.path()), first -> new HashMap<>())
                        .put(language, FrontMatter.parse(raw).fields());
            } catch (FrontMatterException e) {
                // The file itself is reported when it is read.
            }
        });
    }

    /** Returns the path without the language and the ending of the file. */
    private static String unmarked(HugoPath place) {
        return folder(place.path()) + "/" + place.name();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Returns the folders of a file, the innermost first. */
    private static List<String> folders(String path) {
        var folders = new ArrayList<String>();
        for (var folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
            folders.add(folder);
        }
        folders.add("");
        return folders;
    }
}

package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.FilePlacement.PlacedFile;
import ca.tandem.exchange.hugo.FilePlacement.TreeContext;
import ca.tandem.exchange.hugo.HugoChanges.FileChange;
import ca.tandem.exchange.hugo.ImportedTree.SourcePlace;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of an export, a few at a time, each call in a transaction of its own so that nothing of it stays in memory. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ExportedFiles {

    /** The number of files from which the style of the tree is derived; the latest, for a site changes its ways. */
    private static final int SAMPLES = 100;

    /**
     * Everything about the tree as a whole that its single files depend on.
     *
     * @param tree the imported tree
     * @param style the style of new files
     * @param owners the files of postings by their paths; of two at one path the later one
     * @param pages the paths of the other pages
     * @param taken all paths in lower case, to which those of new files are added
     * @param files what the places of pictures and documents depend on
     * @param placed the pictures and documents of the postings so far, by their paths
     * @param now the moment of the export
     */
    record ExportContext(
            HugoTree tree,
            TreeStyle style,
            Map<String, SourcePlace> owners,
            List<String> pages,
            Set<String> taken,
            TreeContext files,
            Map<String, PlacedFile> placed,
            Instant now) {}

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    @Inject
    ImportedTree importedTree;

    @Inject
    Clock clock;

    /** Reads what the files depend on. */
    public ExportContext begin() {
        var owners = new LinkedHashMap<String, SourcePlace>();
        var places = importedTree.places();
        places.forEach(place -> owners.put(place.path(), place));
        var pages = importedTree.pagePaths().stream()
                .filter(path -> !owners.containsKey(path))
                .toList();
        var paths = new ArrayList<>(owners.keySet());
        paths.addAll(pages);
        var sections =
                pages.stream().filter(path -> HugoPath.of(path).isSection()).toList();
        var taken = new HashSet<String>();
        paths.forEach(path -> taken.add(path.toLowerCase(Locale.ROOT)));
        var samples = importedTree.latestSources(SAMPLES).stream()
                .map(ImportSource::getRaw)
                .filter(PageWriter::isPage)
                .toList();
        return new ExportContext(
                HugoTree.of(paths, sections, importedTree::pageContent),
                TreeStyle.of(places, samples),
                owners,
                pages,
                taken,
                TreeContext.of(importedTree.sourceFilePlaces(), taken),
                new TreeMap<>(),
                clock.instant());
    }

    /** Returns the keys of the next postings, in ascending order. */
    public List<String> keysAfter(String key, int most) {
        return postings.keysAfter(key, most);
    }

    /**
     * Returns the pages of postings by their paths, in the order of the keys and English first. Their pictures and documents are added to those of
     * the context.
     */
    public Map<String, byte[]> ofPostings(List<String> keys, ExportContext context) {
        var editions = postings.of(keys);
        var sources = new HashMap<String, Map<Language, ImportSource>>();
        importedTree.sources(keys).forEach(source -> sources.computeIfAbsent(source.getKey(), key -> new HashMap<>())
                .put(source.getLanguage(), source));
        var sourceFiles =
                importedTree.sourceFiles(keys).stream().collect(Collectors.groupingBy(ImportSourceFile::getKey));
        var hashes = new HashMap<String, Object>();
        importedTree.contentHashes(keys).forEach(row -> hashes.put((String) row[0], row[1]));
        var files = new LinkedHashMap<String, byte[]>();
        for (var key : keys) {
            HugoChanges.subject(editions.get(key)).ifPresent(edition -> {
                var own = sources.getOrDefault(key, Map.of());
                var came = pair(key, Bilingual.of(own::get), context);
                var pages = pages(came, edition, context);
                var placement = FilePlacement.of(
                        key,
                        edition,
                        sourceFiles.getOrDefault(key, List.of()),
                        pages,
                        Bilingual.of(language ->
                                own.containsKey(language) ? own.get(language).references() : Map.of()),
                        context.files());
                placement.placed().forEach(context.placed()::putIfAbsent);
                var pair = came.referring(placement.references());
                var isAsImported = edition.contentHash().equals(hashes.get(key));
                var changes = HugoChanges.of(pair, edition, isAsImported, placement.addresses(), context.now());
                for (var language : Language.values()) {
                    add(files, pair, pages.get(language), language, edition, changes.get(language), context);
                }
            });
        }
        return files;
    }

    /** Returns the content of pages that are no postings by their paths, in their order. */
    public Map<String, byte[]> ofPages(List<String> paths) {
        var files = new LinkedHashMap<String, byte[]>();
        importedTree.pages(paths).forEach(page -> files.put(page.getPath(), page.getBytes()));
        return files;
    }

    /** Returns the files of a posting as the present rules read them, without any that is now another posting's. */
    private static HugoPair pair(String key, Bilingual<ImportSource> sources, ExportContext context) {
        return new HugoPair(
                key,
                sources.map(source -> {
                    if (source == null || !isOwner(key, source.getPath(), context)) {
                        return null;
                    }
                    var file = context.tree()
                            .file(source.getPath(), source.getRaw().getBytes(UTF_8));
                    if (file.fields() == null || file.language() != source.getLanguage()) {
                        return null;
                    }
                    return file.key() == null ? file.withDerivedKey(key) : file;
                }),
                List.of());
    }

    /** Checks whether the file at a path is that of the posting; one that an import brought meanwhile has no place in this export. */
    private static boolean isOwner(String key, String path, ExportContext context) {
        var owner = context.owners().get(path);
        return owner != null && owner.key().equals(key);
    }

    /** Returns the paths of the pages of a posting, those of new ones too; null in a language without a text and a page. */
    private static Bilingual<String> pages(HugoPair pair, Edition edition, ExportContext context) {
        return Bilingual.of(language -> {
            var file = pair.files().get(language);
            if (file != null) {
                return file.path();
            }
            var twin = pair.files().get(language.other());
            return edition.textIn(language).isEmpty()
                    ? null
                    : context.style().path(pair.key(), language, twin == null ? null : twin.path(), context.taken());
        });
    }

    private void add(
            Map<String, byte[]> files,
            HugoPair pair,
            String path,
            Language language,
            Edition edition,
            FileChange change,
            ExportContext context) {
        var file = pair.files().get(language);
        if (file != null) {
            var page = change.isNone() ? file.raw() : PageWriter.changed(file.raw(), change.fields(), change.body());
            files.put(path, page.getBytes(UTF_8));
        } else if (change.body() != null) {
            files.put(path, page(pair.key(), change, edition, context).getBytes(UTF_8));
        }
    }

    private String page(String key, FileChange change, Edition edition, ExportContext context) {
        var style = context.style();
        var fields = new LinkedHashMap<>(style.constants());
        fields.putAll(change.fields());
        if (edition.getState().isPublic()) {
            publications.byKey(key).ifPresent(publication -> {
                putMoment(fields, "date", publication.getDatePosted());
                putMoment(fields, "lastmod", publication.getDateModified());
            });
        }
        fields.values().removeIf(Objects::isNull);
        return PageWriter.written(style.format(), fields, style.styles(), change.body());
    }

    private static void putMoment(Map<String, Object> fields, String name, Instant at) {
        if (at != null) {
            fields.put(name, FrontMatterValue.moment(at));
        }
    }
}

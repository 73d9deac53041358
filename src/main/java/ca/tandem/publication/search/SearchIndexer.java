package ca.tandem.publication.search;

import ca.tandem.common.index.IndexHolder;
import ca.tandem.common.index.IndexState;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueReads;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Synchronisation of the readers' index with the publications. A search finds every publication that the {@link Catalogue} has: those of this
 * node at once, those of others a second later. An index that is lost, is corrupt, is of another version or belongs to another database is
 * rebuilt; until that is done, searches find what is in it so far. Where the folder cannot be written the index is in memory.
 */
@ApplicationScoped
public class SearchIndexer {

    private static final Logger LOG = System.getLogger(SearchIndexer.class.getName());

    /** Number of publications that are read at once. */
    private static final int PAGE = 200;

    /** Maximum number of publications that a search brings in itself; more are left to the timer. */
    private static final int FEW = 200;

    @Inject
    Publications publications;

    @Inject
    Catalogue catalogue;

    @Inject
    @ConfigProperty(name = "tandem.data")
    String data;

    private final IndexHolder<SearchIndex> holder = new IndexHolder<>("The search's index", this::open);

    /** True once the index has been compared with the database since it was opened. */
    private volatile boolean isVerified;

    /** Opens the index if it is closed, brings it up to the database, and writes it to disk. */
    void update() {
        holder.update(opened -> reach(catalogue.number(), opened));
    }

    /** Returns the index with every publication of the catalogue, unless it is being rebuilt. */
    SearchIndex current() {
        var wanted = catalogue.number();
        var present = holder.present();
        var behind = present == null ? 0 : wanted - present.state().number();
        if (present == null || !isVerified || (behind > 0 && behind <= FEW)) {
            holder.follow(opened -> reach(wanted, opened));
        }
        var reached = holder.present();
        if (!isVerified || (reached != null && reached.state().number() < wanted)) {
            CatalogueReads.noteIncomplete();
        }
        return reached;
    }

    private void reach(long wanted, SearchIndex opened) throws IOException {
        if (!isVerified || opened.state().number() < wanted) {
            catchUp(opened);
        }
    }

    private SearchIndex open() throws IOException {
        isVerified = false;
        try {
            return SearchIndex.open(Path.of(data, "search"));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The folder of the search's index cannot be written; the index is in memory", e);
            return SearchIndex.inMemory();
        }
    }

    private void catchUp(SearchIndex current) throws IOException {
        var target = publications.state();
        var reached = current.state();
        if (!reached.isBefore(target)) {
            LOG.log(Level.INFO, "The search's index is built from the publications");
            current.clear();
            reached = new IndexState(target.epoch(), 0);
        }
        while (reached.number() < target.number()) {
            var page = publications.withNumberAbove(reached.number(), PAGE);
            for (var publication : page) {
                take(publication, current);
            }
            var number = page.size() == PAGE ? page.get(PAGE - 1).getNumber() : target.number();
            reached = new IndexState(target.epoch(), number);
            current.publish(reached);
        }
        if (!current.state().equals(reached)) {
            current.publish(reached);
        }
        isVerified = true;
    }

    /** Takes one publication; one that cannot be indexed keeps no other out. */
    private static void take(Publication publication, SearchIndex current) throws IOException {
        if (!SearchedPosting.isListed(publication)) {
            current.remove(publication.getKey());
            return;
        }
        try {
            current.put(SearchedPosting.of(publication));
        } catch (RuntimeException e) {
            if (!current.isOpen()) {
                throw e;
            }
            LOG.log(Level.ERROR, "The posting " + publication.getKey() + " cannot be searched", e);
            current.remove(publication.getKey());
        }
    }

    @PreDestroy
    void close() {
        holder.close();
    }
}

package ca.tandem.exchange;

import java.util.List;

/**
 * What is known of an import so far.
 *
 * @param run who started it, and how far it is
 * @param files what became of the files, in the order in which they came in
 * @param postings what became of the postings, likewise
 */
public record ImportReport(ImportRun run, List<ImportedFile> files, List<ImportedPosting> postings) {

    public ImportReport {
        files = List.copyOf(files);
        postings = List.copyOf(postings);
    }

    /** How many files had that outcome. */
    public long count(ImportOutcome outcome) {
        return files.stream().filter(file -> file.getOutcome() == outcome).count();
    }
}

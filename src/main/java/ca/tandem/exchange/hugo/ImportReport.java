package ca.tandem.exchange.hugo;

import java.util.List;

/**
 * The present state of an import.
 *
 * @param run the import and its progress
 * @param files the outcome of each file, in the order of the import
 * @param postings the outcome of each posting, in the order of the import
 */
public record ImportReport(ImportRun run, List<ImportedFile> files, List<ImportedPosting> postings) {

    public ImportReport {
        files = List.copyOf(files);
        postings = List.copyOf(postings);
    }

    /** Returns the number of files with the given outcome. */
    public long count(ImportOutcome outcome) {
        return files.stream().filter(file -> file.getOutcome() == outcome).count();
    }
}

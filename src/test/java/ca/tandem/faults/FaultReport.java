package ca.tandem.faults;

/** A report that prints observations and requirements line by line, and ends the process with an error where a requirement failed. */
final class FaultReport {

    private boolean isGood = true;

    void print(String line) {
        System.out.println(line);
    }

    /** Prints whether a requirement holds. */
    void require(String what, boolean holds) {
        System.out.printf("  %s  %s%n", holds ? "ok  " : "FAIL", what);
        isGood &= holds;
    }

    /** Ends the process, with exit code 1 where a requirement failed. */
    void exit() {
        System.out.println(isGood ? "All of it holds." : "Short: see FAIL above.");
        System.exit(isGood ? 0 : 1);
    }
}

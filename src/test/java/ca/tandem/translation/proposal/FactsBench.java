package ca.tandem.translation.proposal;

/** Measurement of the facts that are proposed from the labelled real pairs: {@code bench/run facts}. */
final class FactsBench {

    private FactsBench() {}

    public static void main(String[] arguments) {
        new MeasuredProposals().print();
    }
}

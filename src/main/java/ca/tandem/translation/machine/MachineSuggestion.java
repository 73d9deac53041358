package ca.tandem.translation.machine;

/**
 * A translation that an engine suggests for a unit, with every code of the source in it.
 *
 * @param engine the engine
 * @param target the translation
 * @param keepsTerms true if it uses the glossary's terms and none that the glossary forbids
 */
public record MachineSuggestion(MachineEngine engine, String target, boolean keepsTerms) {}

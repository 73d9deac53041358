package ca.tandem.translation.text;

import ca.tandem.posting.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text split into blocks: title, description, and each block of the body that contains words. Everything between them (list marks, blank
 * lines, code, addresses of link definitions) is the structure, which stays byte for byte when other words are written into it.
 */
public final class SegmentedText {

    private final PostingText postingText;
    private final List<InlinePlaceholder> slots;
    private final List<Block> blocks;

    private SegmentedText(PostingText postingText) {
        this.postingText = postingText;
        this.slots = MarkdownSegmenter.slots(postingText.body());
        var found = new ArrayList<Block>();
        if (!postingText.title().isEmpty()) {
            found.add(new Block(BlockKind.TITLE, 0, postingText.title()));
        }
        if (!postingText.description().isEmpty()) {
            found.add(new Block(BlockKind.DESCRIPTION, 0, postingText.description()));
        }
        slots.forEach(inlinePlaceholder -> found.add(inlinePlaceholder.block(postingText.body())));
        this.blocks = List.copyOf(found);
    }

    /** Splits a text into blocks. */
    public static SegmentedText of(PostingText postingText) {
        return new SegmentedText(postingText);
    }

    /** Returns the blocks in the order of the text; title and description only if they are not empty. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Returns the whole text. */
    public PostingText text() {
        return postingText;
    }

    /**
     * Writes other words into the structure of this text.
     *
     * @param words the words of each of {@link #blocks()}, in their order; null removes the block with its marks
     * @return the text; everything but the words is as it is here
     * @throws IllegalArgumentException if there are more or fewer words than blocks
     */
    public PostingText fill(List<String> words) {
        if (words.size() != blocks.size()) {
            throw new IllegalArgumentException(words.size() + " texts for " + blocks.size() + " blocks");
        }
        var first = blocks.size() - slots.size();
        return new PostingText(
                single(BlockKind.TITLE, words),
                single(BlockKind.DESCRIPTION, words),
                body(words.subList(first, words.size())));
    }

    /** Returns this text with other words in one block; null removes the block. */
    public PostingText replace(int block, String words) {
        var all = new ArrayList<>(blocks.stream().map(Block::text).toList());
        all.set(block, words);
        return fill(all);
    }

    /**
     * Returns this text with a block of another text inserted, with the marks that it has there. A title or a description replaces the one
     * of this text.
     *
     * @param after the position of the block after which it is inserted; -1 to insert it first in the body
     * @param other the text that has the block
     * @param block the position of the block in the other text
     * @param words the words to write into the block
     */
    public PostingText insert(int after, SegmentedText other, int block, String words) {
        var kind = other.blocks.get(block).kind();
        if (kind == BlockKind.TITLE) {
            return new PostingText(words, postingText.description(), postingText.body());
        }
        if (kind == BlockKind.DESCRIPTION) {
            return new PostingText(postingText.title(), words, postingText.body());
        }
        var raw = other.raw(block, words);
        var inlinePlaceholder = slot(after);
        var body = postingText.body();
        if (inlinePlaceholder == null) {
            return new PostingText(
                    postingText.title(),
                    postingText.description(),
                    body.isBlank() ? raw : raw + "\n\n" + body.stripLeading());
        }
        var inList = isContinued(inlinePlaceholder.kind(), kind);
        var end = inlinePlaceholder.lastLineEnd(body);
        return new PostingText(
                postingText.title(),
                postingText.description(),
                body.substring(0, end) + (inList ? "\n" : "\n\n") + raw + separated(body.substring(end), inList));
    }

    /** Checks whether a block of the second kind follows one of the first without a blank line. */
    private static boolean isContinued(BlockKind before, BlockKind kind) {
        return switch (kind) {
            case ITEM -> before == BlockKind.ITEM;
            case DEFINITION_TERM -> before == BlockKind.DEFINITION_TERM;
            case DEFINITION -> before == BlockKind.DEFINITION_TERM || before == BlockKind.DEFINITION;
            default -> false;
        };
    }

    /** Separates the rest of the body from an inserted block, so that the rest begins a block of its own. */
    private static String separated(String rest, boolean inList) {
        return inList || rest.isBlank() || rest.startsWith("\n\n") ? rest : "\n" + rest;
    }

    /** Returns the lines of a block with its marks and other words. */
    private String raw(int block, String words) {
        var inlinePlaceholder = Objects.requireNonNull(slot(block));
        if (inlinePlaceholder.kind() == BlockKind.CELL) {
            return words;
        }
        var body = postingText.body();
        return body.substring(inlinePlaceholder.firstLineStart(body), inlinePlaceholder.start())
                + inlinePlaceholder.format(body, words)
                + body.substring(inlinePlaceholder.end(), inlinePlaceholder.lastLineEnd(body));
    }

    private InlinePlaceholder slot(int block) {
        var index = block - (blocks.size() - slots.size());
        return index < 0 ? null : slots.get(index);
    }

    private String single(BlockKind kind, List<String> words) {
        for (var i = 0; i < Math.min(2, blocks.size()); i++) {
            if (blocks.get(i).kind() == kind) {
                return words.get(i);
            }
        }
        return "";
    }

    private String body(List<String> words) {
        if (words.stream().allMatch(Objects::isNull)) {
            return slots.isEmpty() ? postingText.body() : "";
        }
        var body = postingText.body();
        var filled = new StringBuilder();
        var done = 0;
        for (var i = 0; i < slots.size(); i++) {
            var inlinePlaceholder = slots.get(i);
            if (words.get(i) != null) {
                filled.append(body, done, inlinePlaceholder.start())
                        .append(inlinePlaceholder.format(body, words.get(i)));
                done = inlinePlaceholder.end();
            } else if (inlinePlaceholder.kind() == BlockKind.LINK_TITLE) {
                filled.append(body, done, Math.max(done, inlinePlaceholder.titleStart(body)));
                done = Math.max(done, inlinePlaceholder.end() + 1);
            } else if (inlinePlaceholder.kind() == BlockKind.CELL) {
                var tableRange = inlinePlaceholder.table();
                if (isEmpty(tableRange, words)) {
                    filled.append(body, done, Math.max(done, tableRange.start()));
                    done = Math.max(done, tableRange.end());
                } else {
                    filled.append(body, done, inlinePlaceholder.start());
                    done = inlinePlaceholder.end();
                }
            } else {
                filled.append(body, done, Math.max(done, inlinePlaceholder.firstLineStart(body)));
                done = Math.max(done, inlinePlaceholder.extentEnd(body));
            }
        }
        return filled.append(body.substring(done)).toString();
    }

    private boolean isEmpty(InlinePlaceholder.TableRange tableRange, List<String> words) {
        for (var i = 0; i < slots.size(); i++) {
            if (tableRange.equals(slots.get(i).table()) && words.get(i) != null) {
                return false;
            }
        }
        return true;
    }
}

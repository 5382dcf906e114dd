package io.chalice.autoconfigure.priming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the framework's own bodies are bound to. Without Jakarta Validation its
 * annotations mean nothing.
 *
 * @param name a text
 * @param count a number
 */
record PrimedRecord(@NotNull @Size(min = 1, max = 100) String name, int count) {

}

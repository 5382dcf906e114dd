package io.chalice.dispatch;

import org.jspecify.annotations.Nullable;

import io.chalice.json.ResultWriter;

/**
 * A view's result, or a response's body, together with what writes it by its declared
 * type.
 *
 * @param value the result
 * @param writer what writes it
 */
public record TypedResult(@Nullable Object value, ResultWriter writer) {

}

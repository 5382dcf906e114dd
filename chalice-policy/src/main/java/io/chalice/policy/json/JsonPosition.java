package io.chalice.policy.json;

import java.io.Serializable;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record JsonPosition(int line, int column) implements Serializable {

	static final JsonPosition START = new JsonPosition(1, 1);

}

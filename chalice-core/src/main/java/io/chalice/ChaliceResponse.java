package io.chalice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A view's result that sets status, headers and body. A {@code String} or {@code byte[]}
 * body is sent as it is, any other becomes JSON, and no body is an empty one. Immutable:
 * every method returns a changed copy.
 */
public final class ChaliceResponse {

	private static final int LOWEST_STATUS = 200;

	private static final int HIGHEST_STATUS = 599;

	private final int status;

	private final Map<String, List<String>> headers;

	private final @Nullable Object body;

	private ChaliceResponse(int status, Map<String, List<String>> headers, @Nullable Object body) {
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/**
	 * Create a response with status 200.
	 * @param body the body, or {@code null} for none
	 * @return the response
	 */
	public static ChaliceResponse of(@Nullable Object body) {
		return new ChaliceResponse(LOWEST_STATUS, Map.of(), body);
	}

	/**
	 * Create a response without a body.
	 * @param status the HTTP status, from 200 to 599
	 * @return the response
	 * @throws IllegalArgumentException when there is no such status
	 */
	public static ChaliceResponse ofStatus(int status) {
		return of(null).status(status);
	}

	/**
	 * Return a copy with another status.
	 * @param status the HTTP status, from 200 to 599
	 * @return the copy
	 * @throws IllegalArgumentException when there is no such status
	 */
	public ChaliceResponse status(int status) {
		if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
			throw new IllegalArgumentException("A response has a status from 200 to 599, not " + status);
		}
		return new ChaliceResponse(status, this.headers, this.body);
	}

	/**
	 * Return a copy with another body.
	 * @param body the body, or {@code null} for none
	 * @return the copy
	 */
	public ChaliceResponse body(@Nullable Object body) {
		return new ChaliceResponse(this.status, this.headers, body);
	}

	/**
	 * Return a copy with a header more. A name that is there already, in whatever case,
	 * gets further values.
	 * @param name the header's name
	 * @param values its values, each a line of its own; a value that is {@code null} is
	 * left out, and without any, nothing changes
	 * @return the copy
	 */
	public ChaliceResponse header(String name, @Nullable String... values) {
		List<String> given = given(values);
		if (given.isEmpty()) {
			return this;
		}
		Map<String, List<String>> changed = new LinkedHashMap<>(this.headers);
		String known = changed.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
		List<String> all = new ArrayList<>(changed.getOrDefault(known, List.of()));
		all.addAll(given);
		changed.put(known, List.copyOf(all));
		return new ChaliceResponse(this.status, Collections.unmodifiableMap(changed), this.body);
	}

	private static List<String> given(@Nullable String @Nullable [] values) {
		List<String> given = new ArrayList<>();
		if (values != null) {
			for (String value : values) {
				if (value != null) {
					given.add(value);
				}
			}
		}
		return given;
	}

	/**
	 * Return a copy with further headers.
	 * @param headers names and values; a value that is {@code null} is left out
	 * @return the copy
	 */
	public ChaliceResponse headers(Map<String, ? extends @Nullable String> headers) {
		ChaliceResponse changed = this;
		for (Map.Entry<String, ? extends @Nullable String> header : headers.entrySet()) {
			changed = changed.header(header.getKey(), header.getValue());
		}
		return changed;
	}

	/**
	 * Return the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the headers.
	 * @return each name's values, unmodifiable
	 */
	public Map<String, List<String>> headers() {
		return this.headers;
	}

	/**
	 * Return the body.
	 * @return the body, or {@code null} without one
	 */
	public @Nullable Object body() {
		return this.body;
	}

}

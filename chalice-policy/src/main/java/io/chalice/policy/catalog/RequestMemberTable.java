package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The members of requests that take something, such as a role. The table is read when it
 * is first asked.
 */
final class RequestMemberTable {

	private final TableSource tables;

	private final String table;

	private final @Nullable String exceptions;

	private @Nullable Map<String, List<RequestMember>> members;

	RequestMemberTable(TableSource tables, String table, @Nullable String exceptions) {
		this.tables = tables;
		this.table = table;
		this.exceptions = exceptions;
	}

	List<RequestMember> of(String sdkPackage, String operation) {
		Map<String, List<RequestMember>> all = this.members;
		if (all == null) {
			all = read();
			this.members = all;
		}
		return all.getOrDefault(key(sdkPackage, operation), List.of());
	}

	// an operation all of whose members are exceptions keeps an empty row
	private Map<String, List<RequestMember>> read() {
		Map<String, List<RequestMember>> all = new HashMap<>();
		String except = this.exceptions;
		List<String[]> exempt = (except != null) ? this.tables.read(except) : List.of();
		for (String[] row : this.tables.read(this.table)) {
			List<RequestMember> kept = new ArrayList<>();
			for (String member : row[2].split(",")) {
				if (exempt.stream()
					.noneMatch(
							(one) -> matches(one[0], row[0]) && matches(one[1], row[1]) && matches(one[2], member))) {
					kept.add(RequestMember.parse(member));
				}
			}
			all.put(key(row[0], row[1]), List.copyOf(kept));
		}
		return all;
	}

	boolean knows(String sdkPackage, String operation) {
		of(sdkPackage, operation);
		Map<String, List<RequestMember>> all = this.members;
		return all != null && all.containsKey(key(sdkPackage, operation));
	}

	private static boolean matches(String pattern, String text) {
		int star = pattern.indexOf('*');
		return (star < 0) ? pattern.equals(text) : text.length() >= pattern.length() - 1
				&& text.startsWith(pattern.substring(0, star)) && text.endsWith(pattern.substring(star + 1));
	}

	private static String key(String sdkPackage, String operation) {
		return sdkPackage + " " + operation.toLowerCase(Locale.ROOT);
	}

}

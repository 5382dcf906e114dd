package io.chalice.policy.sdk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.Table;
import io.chalice.policy.value.Answers;
import io.chalice.policy.value.Facet;
import io.chalice.policy.value.Text;

/**
 * What requests and responses give back of what was put into requests.
 */
public final class SdkAnswers implements Answers {

	private final Map<String, String[]> rows = new HashMap<>();

	private @Nullable RequestIndex requests;

	/**
	 * Reads the table of answers.
	 */
	public SdkAnswers() {
		for (String[] row : Table.read(SdkAnswers.class, "answers.tsv")) {
			this.rows.put(row[0] + " " + row[1] + "." + row[2], row);
		}
	}

	/**
	 * Says where requests are found.
	 * @param index the requests
	 */
	public void use(RequestIndex index) {
		this.requests = index;
	}

	@Override
	public @Nullable Set<Text> find(String owner, String method) {
		SdkType type = SdkType.parse(owner);
		RequestIndex index = this.requests;
		if (type == null || index == null) {
			return null;
		}
		String struct = type.simpleName();
		String member = method;
		String[] row = this.rows.get(type.sdkPackage() + " " + struct + "." + method);
		if (row != null) {
			struct = row[3];
			member = row[4];
		}
		else if (!struct.endsWith("Request")) {
			return null;
		}
		Set<Text> texts = new LinkedHashSet<>();
		for (RequestView view : index.requests(type.sdkPackage(), struct)) {
			texts.addAll(view.texts(member, Facet.VALUES));
		}
		return texts.isEmpty() ? null : texts;
	}

}

package io.chalice.policy.sdk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.TableReader;
import io.chalice.policy.value.SdkResults;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * What requests and responses give back of what was put into requests.
 */
public final class RequestResults implements SdkResults {

	private static final int FORM = 5;

	private final Map<String, String[]> rows = new HashMap<>();

	private @Nullable RequestIndex requests;

	/**
	 * Reads the table of answers.
	 */
	public RequestResults() {
		for (String[] row : TableReader.read(RequestResults.class, "answers.tsv")) {
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
	public @Nullable Set<SymbolicText> find(String owner, String method) {
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
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (RequestView view : index.requests(type.sdkPackage(), struct)) {
			for (SymbolicText text : view.texts(member, ValueFacet.VALUES)) {
				texts.add((row != null && row.length > FORM) ? made(text, row[FORM], row[FORM + 1])
						: located(view, text));
			}
		}
		return texts.isEmpty() ? null : texts;
	}

	// the wildcard for what the service chooses is known to be one; what is not of the
	// form, such as a text that is not known, says nothing
	private static SymbolicText made(SymbolicText text, String form, String becomes) {
		Matcher matcher = Pattern.compile(form).matcher(text.pattern());
		return matcher.matches() ? SymbolicText.known(matcher.replaceFirst(becomes), text.origins())
				: text.isKnown() ? SymbolicText.hole("what the service makes of " + text.pattern()) : text;
	}

	// the URL of a queue in another account says which
	private static SymbolicText located(RequestView view, SymbolicText name) {
		Set<SymbolicText> owners = view.texts("queueOwnerAWSAccountId", ValueFacet.VALUES);
		SymbolicText owner = (owners.size() == 1) ? owners.iterator().next() : null;
		String account = (owner != null) ? owner.text() : null;
		return (account != null && account.matches("\\d{12}"))
				? SymbolicText.known("https://sqs.*.amazonaws.com/" + account + "/", "the owner of the queue")
					.append(name)
				: name;
	}

}

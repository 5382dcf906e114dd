package io.chalice.policy.callgraph;

import java.util.List;

/**
 * The SDK's types whose methods are requests: clients and what stands on them. A class of
 * the application or of a library that implements one does what is called on it, not all
 * that it could.
 */
final class ClientTypes {

	private static final String SDK = "software/amazon/awssdk/";

	private static final List<String> SUFFIXES = List.of("Client", "Presigner", "TransferManager", "AsyncBatchManager",
			"DynamoDbTable", "DynamoDbAsyncTable", "DynamoDbIndex", "DynamoDbAsyncIndex");

	private ClientTypes() {
	}

	static boolean isClient(String type) {
		return type.startsWith(SDK) && SUFFIXES.stream().anyMatch(type::endsWith) && !type.startsWith(SDK + "http/")
				&& !type.startsWith(SDK + "core/");
	}

	/**
	 * Returns what the variants of a request are called after: {@code getObject} of
	 * {@code getObjectAsBytes}, {@code scan} of {@code scanPaginator}.
	 * @param method the method's name
	 * @return the name without the variant
	 */
	static String request(String method) {
		for (String variant : List.of("Paginator", "AsBytes", "WithResponse")) {
			if (method.endsWith(variant)) {
				return method.substring(0, method.length() - variant.length());
			}
		}
		return method;
	}

}

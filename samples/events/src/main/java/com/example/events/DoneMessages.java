package com.example.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.middleware.Invocation;
import io.chalice.middleware.InvocationChain;
import io.chalice.middleware.InvocationKind;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leaves out the messages that this process has handled already. What another process has
 * handled only {@link OrderTable} knows.
 */
@Component
@Order(3)
class DoneMessages implements ChaliceMiddleware {

	private static final Logger logger = LoggerFactory.getLogger(DoneMessages.class);

	private static final int REMEMBERED = 10_000;

	private final Set<String> done = Collections
		.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
				return size() > REMEMBERED;
			}

		}));

	@Override
	public Set<InvocationKind> kinds() {
		return Set.of(InvocationKind.SQS);
	}

	@Override
	public Object around(Invocation invocation, InvocationChain next) throws Exception {
		List<SqsMessage<String>> fresh = invocation.messages()
			.stream()
			.filter((message) -> !this.done.contains(message.messageId()))
			.toList();
		if (fresh.size() < invocation.messages().size()) {
			logger.info("{} messages were handled before", invocation.messages().size() - fresh.size());
		}
		Object result = next.proceed(invocation.withEvent(fresh));
		Set<String> failed = (result instanceof BatchResult batch) ? batch.failed() : Set.of();
		fresh.stream().map(SqsMessage::messageId).filter((id) -> !failed.contains(id)).forEach(this.done::add);
		return result;
	}

}

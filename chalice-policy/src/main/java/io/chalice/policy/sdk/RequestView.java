package io.chalice.policy.sdk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.value.CallContext;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

/**
 * A request as one way of calling the method that builds it makes it.
 */
public final class RequestView implements OperationInput {

	private final BuiltRequest request;

	private final ValueResolver values;

	private final @Nullable CallContext call;

	RequestView(BuiltRequest request, ValueResolver values, @Nullable CallContext call) {
		this.request = request;
		this.values = values;
		this.call = call;
	}

	@Override
	public Set<String> members() {
		return this.request.members().keySet();
	}

	@Override
	public Set<SymbolicText> texts(String member, ValueFacet facet) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (MemberSetter setter : this.request.members().getOrDefault(member, List.of())) {
			texts.addAll(this.values.texts(setter.site(), 1, facet, way(setter)));
		}
		return texts;
	}

	@Override
	public boolean mayBeAbsent(String member) {
		List<MemberSetter> setters = this.request.members().getOrDefault(member, List.of());
		for (MemberSetter setter : setters) {
			if (this.values.mayBeNull(setter.site(), 1, way(setter))) {
				return true;
			}
		}
		return setters.isEmpty();
	}

	private @Nullable CallContext way(MemberSetter setter) {
		boolean own = setter.call() == null && setter.site().method().equals(this.request.method());
		return own ? this.call : setter.call();
	}

}

package io.chalice.deployer.execution;

import java.util.List;

import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.StateEdit;
import io.chalice.deployer.state.StateStore;

/**
 * Writes the state whenever it changes.
 */
final class StateRecorder {

	private final StateStore store;

	private final String stage;

	private DeployedState state;

	StateRecorder(StateStore store, String application, String stage) {
		this.store = store;
		this.stage = stage;
		this.state = store.read(stage).orElse(DeployedState.EMPTY).named(application);
	}

	synchronized void record(List<StateEdit> edits) {
		DeployedState changed = this.state;
		for (StateEdit edit : edits) {
			changed = edit.apply(changed);
		}
		if (!changed.equals(this.state)) {
			this.store.write(this.stage, changed);
			this.state = changed;
		}
	}

}

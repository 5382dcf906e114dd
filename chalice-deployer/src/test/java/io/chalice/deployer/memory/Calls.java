package io.chalice.deployer.memory;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.TransientException;

/**
 * Notes every call, and lets some of them fail.
 */
public final class Calls {

	private final List<String> log = new ArrayList<>();

	private Runnable afterWrite = () -> {
	};

	private int writes;

	private int killAfter = Integer.MAX_VALUE;

	private int unansweredAt = Integer.MAX_VALUE;

	private int refusedAt = Integer.MAX_VALUE;

	private @Nullable String refused;

	private @Nullable String denied;

	private boolean dead;

	/**
	 * Kill the process after some calls that change something.
	 * @param count how many calls
	 */
	public void killAfter(int count) {
		this.killAfter = this.writes + count;
	}

	/**
	 * Leave a call that changes something without an answer.
	 * @param number which call, from 1
	 */
	public void loseAnswer(int number) {
		this.unansweredAt = this.writes + number;
	}

	/**
	 * Refuse a call that changes something.
	 * @param number which call, from 1
	 */
	public void refuse(int number) {
		this.refusedAt = this.writes + number;
	}

	/**
	 * Refuse calls that change something.
	 * @param call how they begin, or {@code null} to refuse none any more
	 */
	public void refuse(@Nullable String call) {
		this.refused = call;
	}

	/**
	 * Deny calls that change nothing.
	 * @param call how they begin, or {@code null} to deny none any more
	 */
	public void deny(@Nullable String call) {
		this.denied = call;
	}

	/**
	 * Start the process again.
	 */
	public void revive() {
		this.dead = false;
		this.killAfter = Integer.MAX_VALUE;
		this.refusedAt = Integer.MAX_VALUE;
		this.refused = null;
	}

	/**
	 * Do something after every call that changes something.
	 * @param check what to do
	 */
	public void afterWrite(Runnable check) {
		this.afterWrite = check;
	}

	/**
	 * Return the calls.
	 * @return the calls made so far
	 */
	public List<String> log() {
		return List.copyOf(this.log);
	}

	/**
	 * Return the calls that change something.
	 * @return how many were made so far
	 */
	public int writes() {
		return this.writes;
	}

	/**
	 * Forget the calls made so far.
	 */
	public void clear() {
		this.log.clear();
	}

	void read(String call) {
		alive();
		this.log.add("? " + call);
		if (this.denied != null && call.startsWith(this.denied)) {
			String operation = call.split(" ")[0];
			throw new AccessDeniedException(operation, MemoryCloud.CALLER.arn(), operation, "*");
		}
	}

	void begin(String call) {
		alive();
		this.log.add(call);
		if (this.writes + 1 == this.refusedAt || (this.refused != null && call.startsWith(this.refused))) {
			this.refusedAt = Integer.MAX_VALUE;
			throw new CloudException(call, call + " was refused");
		}
	}

	void done(String call) {
		this.writes++;
		this.afterWrite.run();
		if (this.writes == this.killAfter) {
			this.dead = true;
			throw new Killed();
		}
		if (this.writes == this.unansweredAt) {
			throw new TransientException(call, TransientException.Cause.UNAVAILABLE, call + " was not answered");
		}
	}

	private void alive() {
		if (this.dead) {
			throw new Killed();
		}
	}

}

import { commitFiles, deleteBranch, findCommit, moveBranch } from './branches.ts';
import type { CommitOptions, Files } from './branches.ts';
import { checkout } from './checkout.ts';
import { changeComment, createComment, findComment } from './comments.ts';
import { addStatus, createDeployment } from './deployments.ts';
import type { EventOptions, Trigger } from './events/options.ts';
import { trigger } from './events/trigger.ts';
import type { Fault, FaultRule } from './faults.ts';
import { createIssue } from './issues.ts';
import {
  closeIssue,
  enqueuePull,
  mergePull,
  updatePullBranch,
  mergeQueued,
  openPull,
  pullOf,
} from './pulls.ts';
import type { Merged, MergeMethod, Queued } from './pulls.ts';
import type { RecordedRequest, Service } from './service.ts';
import { fullPullShape } from './shapes/pull.ts';
import { commentView, deploymentViews, issueViews } from './views.ts';
import type { CommentView, DeploymentView, IssueView } from './views.ts';
import { workflowBot } from './world.ts';
import type { Comment, DeploymentState, Permissions, World } from './world.ts';
import type { JsonObject } from '../../src/json.ts';

/** A running GitHub: its API for the action, and everything that people do there. */
export class GitHubSandbox {
  readonly #world: World;
  readonly #service: Service;
  readonly #stop: () => Promise<void>;

  constructor(world: World, service: Service, stop: () => Promise<void>) {
    this.#world = world;
    this.#service = service;
    this.#stop = stop;
  }

  /** The API's address, for GITHUB_API_URL. */
  get apiUrl(): string {
    return this.#world.urls.api;
  }

  /** The site's address in links, for GITHUB_SERVER_URL; there is no server. */
  get serverUrl(): string {
    return this.#world.urls.site;
  }

  get owner(): string {
    return this.#world.settings.owner;
  }

  get repo(): string {
    return this.#world.settings.repo;
  }

  get defaultBranch(): string {
    return this.#world.settings.defaultBranch;
  }

  get token(): string {
    return this.#service.token;
  }

  /** Every request that arrived; tests may empty it. */
  get requests(): RecordedRequest[] {
    return this.#service.requests;
  }

  /** What the token may do; may be changed while the server runs. */
  get permissions(): Permissions {
    return this.#service.permissions;
  }

  /** The bare git repository behind it. */
  get gitDirectory(): string {
    return this.#world.git.directory;
  }

  /**
   * Commits files on a branch and pushes: text or bytes to write, null to remove. A new branch starts
   * at the default branch. `force` replaces the branch's newest commit, keeping its other files.
   */
  commit(
    branch: string,
    files: Files,
    message = 'Change files',
    options: CommitOptions = {},
  ): Promise<string> {
    return commitFiles(this.#world, branch, files, message, options);
  }

  /** Creates a branch at a commit (by default that of the default branch), or moves it there. */
  branch(name: string, from = this.defaultBranch): Promise<string> {
    return moveBranch(this.#world, name, from);
  }

  /** Deletes a branch; open pull requests of it are closed. */
  deleteBranch(name: string): Promise<void> {
    return deleteBranch(this.#world, name);
  }

  /** The commit of a branch, a ref or an abbreviated id. */
  sha(ref: string): Promise<string> {
    return findCommit(this.#world, ref);
  }

  /** Opens a pull request of a branch with commits; returns its number. */
  openPull(request: {
    readonly head: string;
    readonly base?: string;
    readonly title?: string;
    readonly body?: string;
    /** The branch then belongs to `user`'s fork; `commit` still works on it. */
    readonly fork?: boolean;
    readonly user?: string;
  }): Promise<number> {
    return openPull(this.#world, request);
  }

  /** The test merge at `refs/pull/N/merge`; undefined on a conflict. */
  mergeCommit(number: number): string | undefined {
    return pullOf(this.#world, number).pull.testMerge;
  }

  /** Merges the base branch into a pull request's head, as "Update branch" does. Returns the new head. */
  updateBranch(number: number): Promise<string> {
    return updatePullBranch(this.#world, number);
  }

  /** Merges a pull request as GitHub's button of that name does. */
  merge(number: number, method: MergeMethod = 'merge'): Promise<Merged> {
    return mergePull(this.#world, number, method);
  }

  /** Puts a pull request into the merge queue, after the queued one `after` if given. */
  enqueue(number: number, method: MergeMethod = 'merge', after?: Queued): Promise<Queued> {
    return enqueuePull(this.#world, number, method, after);
  }

  /** Merges a queued pull request: the base branch moves to the queue's commit. */
  mergeQueued(queued: Queued): Promise<Merged> {
    return mergeQueued(this.#world, queued);
  }

  /** Closes a pull request or an issue. */
  close(number: number): void;
  /** Stops the server and removes the repository. Rejects if a response of the sandbox was not as GitHub's. */
  close(): Promise<void>;
  close(number?: number): undefined | Promise<void> {
    if (number === undefined) return this.#close();
    closeIssue(this.#world, number);
    return undefined;
  }

  /** A pull request as the API shows it. */
  pull(number: number): Promise<JsonObject> {
    return fullPullShape(this.#world, pullOf(this.#world, number));
  }

  /** Checks a branch, ref or commit out as actions/checkout does: depth 1, HEAD detached. */
  checkout(refOrSha: string, directory: string): Promise<void> {
    return checkout(this.#world, refOrSha, directory);
  }

  /** The payload of an event, as in the file that GITHUB_EVENT_PATH names. */
  async event<K extends keyof EventOptions>(kind: K, options: EventOptions[K]): Promise<JsonObject> {
    return (await this.trigger(kind, options)).payload;
  }

  /** An event with its variables of the runner's environment: ref, commit, branches and actor. */
  trigger<K extends keyof EventOptions>(kind: K, options: EventOptions[K]): Promise<Trigger> {
    return trigger(this.#world, kind, options);
  }

  /** The comments of an issue or pull request, oldest first; deleted ones only if `deleted` is set. */
  comments(number: number, options: { readonly deleted?: boolean } = {}): CommentView[] {
    return [...this.#world.comments.values()]
      .filter((comment) => comment.issue === number && (options.deleted === true || !comment.deleted))
      .map(commentView);
  }

  addComment(number: number, body: string, user = 'octo-dev'): CommentView {
    return commentView(createComment(this.#world, number, body, user));
  }

  /** Edits a comment, as anybody with write access may. */
  editComment(id: number, body: string): void {
    changeComment(this.#world, this.#comment(id), body);
  }

  deleteComment(id: number): void {
    this.#comment(id).deleted = true;
  }

  /** All issues as the API shows them, oldest first, without pull requests; each with its `thread` of comments. */
  issues(): IssueView[] {
    return issueViews(this.#world);
  }

  /** Opens an issue; returns its number. */
  addIssue(request: {
    readonly title: string;
    readonly body?: string;
    readonly labels?: readonly string[];
    readonly user?: string;
  }): number {
    return createIssue(this.#world, { ...request, user: request.user ?? 'octo-dev' }).number;
  }

  /** All deployments as the API shows them, newest first, each with its statuses, newest first. */
  deployments(): DeploymentView[] {
    return deploymentViews(this.#world);
  }

  /** Creates a deployment of a commit with these states in order (by default success); returns its ID. */
  async addDeployment(request: {
    readonly environment: string;
    /** A branch, ref or commit. */
    readonly ref: string;
    readonly states?: readonly DeploymentState[];
    readonly creator?: string;
    readonly task?: string;
    readonly payload?: JsonObject | string;
    readonly description?: string;
  }): Promise<number> {
    const sha = await this.sha(request.ref);
    const creator = request.creator ?? workflowBot;
    const deployment = createDeployment(this.#world, { ...request, sha, creator });
    for (const state of request.states ?? ['success']) {
      addStatus(this.#world, deployment, { state, creator });
    }
    return deployment.id;
  }

  /** Makes requests fail; the returned fault counts its hits. */
  fault(rule: FaultRule): Fault {
    return this.#service.faults.add(rule);
  }

  clearFaults(): void {
    this.#service.faults.clear();
  }

  #comment(id: number): Comment {
    const comment = findComment(this.#world, id);
    if (comment === undefined) throw new Error(`there is no comment ${id.toString()}`);
    return comment;
  }

  async #close(): Promise<void> {
    await this.#stop();
    const defects = this.#service.defects();
    if (defects.length > 0) throw new AggregateError(defects, defects.map(String).join('\n'));
  }
}

/** A runbook to begin with: taken for an account, then edited. */
export interface RunbookTemplate {
  /** Of this program's own. */
  readonly id: "identity-provider" | "database-superuser" | "cloud-console" | "kubernetes-admin" | "admin-shell";
  readonly name: string;
  readonly when: string;
  readonly approval: string;
  /** One step a line, each with its number. */
  readonly steps: string;
  readonly afterwards: string;
}

/** Characters of one template in all four texts at most: then it fits on one page, with room for what people add. */
export const TEMPLATE_LIMIT = 1_200;

const APPROVAL = "Two of: [name, telephone]; [name, telephone]; [name, telephone]. By voice, with the ticket’s number.";

/** Ready texts for the accounts that are most often kept for an emergency. What stands in square brackets is to be filled in. */
export const RUNBOOK_TEMPLATES: readonly RunbookTemplate[] = [
  {
    id: "identity-provider",
    name: "Identity provider, global administrator",
    when:
      "No administrator can sign in: the second factor or the federation is down, or a rule locks everybody out. " +
      "Not for one person who is locked out.",
    approval: APPROVAL,
    steps: [
      "1. On a clean computer open a private window and type the portal’s address by hand: [address].",
      "2. Sign in with user name, password and second factor as shown. Wait for a fresh one-time code.",
      "3. Before you change a rule or the federation, write down how it is set now.",
      "4. Do only what was approved: exclude somebody from the rule, or mend the federation. Turn no rule off for everybody.",
      "5. Let an ordinary administrator sign in while you stay signed in.",
      "6. Sign out and close the window.",
    ].join("\n"),
    afterwards:
      "From the ordinary account: change the password, end all sessions of this account, enrol its second factor anew. Take back every " +
      "exception. Read the sign-in and audit logs since the first use and keep them with the ticket. Seal a new set.",
  },
  {
    id: "database-superuser",
    name: "PostgreSQL, superuser",
    when:
      "The administrators’ own roles cannot sign in, or a repair needs a superuser, and waiting does more harm. " +
      "Not to look at data, and not in place of a grant.",
    approval: APPROVAL,
    steps: [
      '1. From [host]: psql "host=[primary] dbname=postgres user=[role] sslmode=verify-full". Type the password when asked, never in the command.',
      "2. SELECT pg_is_in_recovery(); must answer f: this is the primary.",
      "3. Change data in a transaction: BEGIN; look at the count of rows; then COMMIT or ROLLBACK.",
      "4. Set passwords with \\password alone: it keeps them out of the server’s log.",
      "5. In pg_hba.conf the first line that matches counts. After a change: SELECT pg_reload_conf(); then look at pg_hba_file_rules for errors.",
      "6. Let an ordinary administrator sign in. Then \\q.",
    ].join("\n"),
    afterwards:
      "Give this role a new password with \\password and end its other sessions (pg_terminate_backend). Take back lines and grants that " +
      "were added. Keep the server’s log since the first use with the ticket. Seal a new set.",
  },
  {
    id: "cloud-console",
    name: "Cloud console, root user or emergency role",
    when:
      "Sign-in through the identity provider fails for every administrator of [account number], or the last administrator’s role was lost. " +
      "Not for daily work.",
    approval: APPROVAL,
    steps: [
      "1. On a clean computer open a private window and type the console’s address by hand: [address].",
      "2. Sign in with password and second factor. Compare the account number with the one above.",
      "3. Look first: do unknown users, keys or roles exist? If so, stop and call security.",
      "4. Do the least: mend the trust with the identity provider, or give one administrator a role. Create no access key.",
      "5. Let that administrator sign in and go on with the ordinary role.",
      "6. Sign out and close the window.",
    ].join("\n"),
    afterwards:
      "Change the password and enrol the second factor anew. Remove users, keys, roles and policies made since the first use. Read the audit " +
      "trail of all regions and keep it with the ticket. The sign-in must have raised an alarm: mend it if it did not. Seal a new set.",
  },
  {
    id: "kubernetes-admin",
    name: "Kubernetes, cluster administrator",
    when:
      "The cluster’s sign-in or its role bindings shut every administrator out, and the API server still answers. " +
      "If it does not, work on the nodes instead.",
    approval: APPROVAL,
    steps: [
      "1. On [host]: umask 077; write the credentials into a new file; export KUBECONFIG=[file].",
      "2. kubectl config current-context and kubectl auth whoami: is this the cluster and the user?",
      "3. Look first: kubectl get nodes; kubectl get events -A.",
      "4. Keep every object before you change it: kubectl get [kind] [name] -o yaml > [file].",
      "5. Do only what was approved: mend the role binding, or the sign-in of the API server.",
      "6. Let an ordinary administrator run: kubectl auth can-i '*' '*' -A",
      "7. Delete the file of step 1; unset KUBECONFIG.",
    ].join("\n"),
    afterwards:
      "A token: delete its secret or service account and make a new one. A certificate cannot be withdrawn: remove its role binding; " +
      "if it is of the group system:masters, only a new client CA ends it before it expires. Keep the audit log with the ticket. Seal a new set.",
  },
  {
    id: "admin-shell",
    name: "Admin command line, SSH and sudo",
    when:
      "The servers’ central sign-in is down (directory, certificate authority or second factor) and a server must be reached. " +
      "Not to save a detour.",
    approval: APPROVAL,
    steps: [
      "1. On [bastion]: umask 077; write the key into a new file in /dev/shm.",
      "2. ssh -o IdentitiesOnly=yes -i [file] [user]@[server]. Compare the host key’s fingerprint with the list. If it was changed, stop.",
      "3. Keep what is done: script -a [ticket].log. Show no secret in it.",
      "4. Use sudo for single commands. Copy a file before you change it: cp -p FILE FILE.before",
      "5. Check before you reload: sshd -t, visudo -c. Keep this session open while a second one tries the sign-in.",
      "6. Let an ordinary administrator sign in.",
      "7. sudo -k; exit; delete the key’s file.",
    ].join("\n"),
    afterwards:
      "Make a new key; on every server add its public key, then remove the old one. Change the password for sudo. Keep the log and the " +
      "servers’ sign-in records since the first use with the ticket. Remove the copies. Seal a new set.",
  },
];

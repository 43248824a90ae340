using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Books;
using FoodSaaS.Payments.Application.Reconciliation;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Payments.Api;

/// <summary>What the brand's people see of its money.</summary>
internal static class BooksQueries
{
    private const string OrderType = "Order";

    private static readonly AccessRule MayView = AccessRule.May(Permission.ViewPayments);

    public static void Add(SchemaParts schema)
    {
        schema.Type<LedgerEntryView, LedgerEntryType>().Type<LedgerBalanceView, LedgerBalanceType>();
        schema.Type<ReconciliationView, ReconciliationType>().Type<DifferenceView, DifferenceType>().Type<PayoutView, PayoutType>();
        schema.Type<PaymentAccountView, PaymentAccountType>().Type<PaymentConnectionView, PaymentConnectionType>();
        schema.AddConnection<LedgerEntryView>(
            "ledgerEntries",
            MayView,
            "The books: every movement of the brand's money, newest first. None is ever changed.",
            (page, c) => c.ReadAsync<GetLedger, Connection<LedgerEntryView>>(q => q.PageAsync(page, OrderOf(c.Argument<GlobalId?>("orderId")), c.Cancelled)),
            Argument.Optional<GlobalId>("orderId", "Only of this order."));
        schema.AddQuery(
            "ledgerBalances",
            MayView,
            "What went through every account of the books. Over all accounts debits are equal to credits.",
            c => c.ReadAsync<GetLedger, IReadOnlyList<LedgerBalanceView>>(q => q.BalancesAsync(c.Argument<Instant?>("from"), c.Argument<Instant?>("until"), c.Cancelled)),
            Argument.Optional<Instant>("from", "Only from then on."),
            Argument.Optional<Instant>("until", "Only before then."));
        schema.AddQuery(
            "payouts",
            MayView,
            "What the gateway paid out to the brand's bank, newest first; the last hundred. They are looked for once a day.",
            c => c.ReadAsync<GetReconciliations, IReadOnlyList<PayoutView>>(q => q.PayoutsAsync(c.Cancelled)));
        schema.AddOptionalQuery(
            "reconciliation",
            MayView,
            "How the books and the gateway's own list of a day differ; null before the brand was paid online.",
            c => c.ReadAsync<GetReconciliations, ReconciliationView?>(q => q.FindAsync(c.Argument<LocalDate>("date"), c.Cancelled)),
            Argument.Required<LocalDate>("date", "In UTC, as gateways count."));
        schema.AddQuery(
            "reconciliations",
            MayView,
            "The last 31 days, newest first.",
            c => c.ReadAsync<GetReconciliations, IReadOnlyList<ReconciliationView>>(q => q.RecentAsync(c.Cancelled)));
        schema.AddOptionalQuery(
            "paymentAccount",
            MayView,
            "The brand's account at the gateway; null where it has none yet.",
            c => c.ReadAsync<GetAccount, PaymentAccountView?>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddMutation<ReconcilePaymentsInput, ReconciliationView>(
            "reconcilePayments",
            MayView,
            "Has a day, and the week before it, compared with the gateway now; a moment later `reconciliation` tells.",
            "reconciliation",
            "The day as it was compared last.",
            [ErrorKind.InvalidInput],
            (input, c) => c.WriteAsync<StartReconciliation, ReconciliationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ConnectPaymentsInput, PaymentConnectionView>(
            "connectPayments",
            AccessRule.MayOneself(Permission.ManageBrand),
            "Opens the brand's account at the gateway where it has none, and leads to where the gateway asks who it is. Call it again after coming back.",
            "connection",
            "The account, and where to go on.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.Forbidden, ErrorKind.NotFound],
            (input, c) => c.Service<ConnectAccount>().ExecuteAsync(input, c.Cancelled));
    }

    /// <summary>An id of anything else is that of no order.</summary>
    private static Guid? OrderOf(GlobalId? id) => id is { } given ? given.Type == OrderType ? given.Id : Guid.Empty : null;

    private sealed class LedgerEntryType : ObjectType<LedgerEntryView>
    {
        public LedgerEntryType()
            : base("LedgerEntry", "A movement of money from the account that is credited to the one that is debited.")
        {
            Field("at", AccessRule.Inherited, "When it was learnt of.", e => e.At);
            Field("kind", AccessRule.Inherited, "Why.", e => e.Kind);
            Field("debit", AccessRule.Inherited, "The account that has more now.", e => e.Debit);
            Field("credit", AccessRule.Inherited, "The account that has less now.", e => e.Credit);
            Field("amount", AccessRule.Inherited, "How much; always more than nothing.", e => e.Amount);
            Optional("orderId", AccessRule.Inherited, "Of which order; null of payouts.", e => e.OrderId is { } id ? new GlobalId(OrderType, id) : (GlobalId?)null);
        }
    }

    private sealed class LedgerBalanceType : ObjectType<LedgerBalanceView>
    {
        public LedgerBalanceType()
            : base("LedgerBalance", "What went through an account of the books.")
        {
            Field("account", AccessRule.Inherited, "Which.", b => b.Account);
            Field("debited", AccessRule.Inherited, "What came in.", b => b.Debited);
            Field("credited", AccessRule.Inherited, "What went out.", b => b.Credited);
            Field("balance", AccessRule.Inherited, "What came in less what went out; negative for accounts that money comes from, as sales.", b => b.Balance);
        }
    }

    private sealed class PayoutType : ObjectType<PayoutView>
    {
        public PayoutType()
            : base("Payout", "Money on its way from the gateway to the brand's bank.")
        {
            Field("id", AccessRule.Inherited, "As the gateway names it.", p => p.Id);
            Field("amount", AccessRule.Inherited, "Captured less refunds, disputes and fees; negative where the bank was charged.", p => p.Amount);
            Field("arrivesAt", AccessRule.Inherited, "When it is or was at the bank.", p => p.ArrivesAt);
            Field("status", AccessRule.Inherited, "The gateway's own word: paid, pending, in_transit, canceled, failed.", p => p.Status);
        }
    }

    private sealed class ReconciliationType : ObjectType<ReconciliationView>
    {
        public ReconciliationType()
            : base("Reconciliation", "A day's payments and those of the week before it, compared with the gateway's own list.")
        {
            Field("date", AccessRule.Inherited, "The day, in UTC.", r => r.Date);
            Field("dueAt", AccessRule.Inherited, "When it is compared by itself.", r => r.DueAt);
            Optional("doneAt", AccessRule.Inherited, "When it was compared last; null where it was not yet.", r => r.DoneAt);
            Field("compared", AccessRule.Inherited, "Payments that the gateway listed.", r => r.Compared);
            Field("unreadAccounts", AccessRule.Inherited, "Accounts that the brand was paid to and that their gateway lets nobody look into any more, as it names them; their payments were not compared.", r => r.UnreadAccounts);
            Field("differences", AccessRule.Inherited, "How they differ; empty where they do not.", r => r.Differences);
        }
    }

    private sealed class DifferenceType : ObjectType<DifferenceView>
    {
        public DifferenceType()
            : base("PaymentDifference", "A payment that the books and the gateway do not tell alike.")
        {
            Field("kind", AccessRule.Inherited, "How they differ.", d => d.Kind);
            Field("intentId", AccessRule.Inherited, "The gateway's name of the payment.", d => d.IntentId);
            Optional("orderId", AccessRule.Inherited, "Of which order; null where of none.", d => d.OrderId is { } id ? new GlobalId(OrderType, id) : (GlobalId?)null);
            Field("ours", AccessRule.Inherited, "Taken less given back, as the books had it.", d => d.Ours);
            Field("theirs", AccessRule.Inherited, "The same as the gateway has it.", d => d.Theirs);
            Field("isHealed", AccessRule.Inherited, "What was missed has been taken in; nothing is left to do.", d => d.IsHealed);
        }
    }

    private sealed class PaymentAccountType : ObjectType<PaymentAccountView>
    {
        public PaymentAccountType()
            : base("PaymentAccount", "The brand's account at the gateway.")
        {
            Field("gateway", AccessRule.Inherited, "Who moves the money.", a => a.Gateway);
            Field("accountId", AccessRule.Inherited, "As the gateway names it.", a => a.Id);
            Field("takesPayments", AccessRule.Inherited, "Whether diners can pay online now.", a => a.TakesPayments);
            Field("needsInput", AccessRule.Inherited, "Whether the gateway wants to know more: call `connectPayments`.", a => a.NeedsInput);
        }
    }

    private sealed class PaymentConnectionType : ObjectType<PaymentConnectionView>
    {
        public PaymentConnectionType()
            : base("PaymentConnection", "The way to take payments online.")
        {
            Field("account", AccessRule.Inherited, "The account as it is now.", v => v.Account);
            Optional("page", AccessRule.Inherited, "Where the gateway asks what it wants to know; good for one visit. Null where nothing is missing.", v => v.Page);
        }
    }
}

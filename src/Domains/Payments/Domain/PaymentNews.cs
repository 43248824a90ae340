using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain.Books;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>What a payment learns of its gateway. Answers come late, twice and in any order: what was learnt is never unlearnt by an older one.</summary>
internal sealed partial class Payment
{
    /// <summary>Whether a message of this type can tell nothing that was not learnt before it.</summary>
    public bool Knows(string messageType) => messageType switch
    {
        "payment_intent.amount_capturable_updated" => Status is PaymentStatus.Authorised or PaymentStatus.Captured,
        "payment_intent.succeeded" => Captured > 0,
        "payment_intent.canceled" => IsClosed,
        "setup_intent.succeeded" => Status == PaymentStatus.Saved || IntentId is not null,
        _ => false,
    };

    /// <summary>No answer came.</summary>
    public void Wait() => Waits = Math.Min(Waits + 1, Watch.MostWaits);

    /// <summary>The account takes nothing now. What the gateway said is kept under the key, so it is told under another one.</summary>
    public void WaitForAccount()
    {
        Wait();
        UseUpKey();
    }

    public void Doubt() => IsDoubtful = true;

    /// <summary>The gateway keeps what it answered under a key: from now on steps are taken under other ones.</summary>
    public void UseUpKey() => KeysUsedUp++;

    /// <summary>The gateway was asked how it stands.</summary>
    public void Looked()
    {
        IsDoubtful = false;
        Wait();
    }

    /// <summary>Takes in what the gateway says, whatever it said before.</summary>
    /// <param name="asked">As the payment was when the gateway was asked.</param>
    /// <returns>What belongs into the books because of it.</returns>
    public IReadOnlyList<LedgerEntry> Learn(GatewayIntent seen, Instant now, Payment? asked = null)
    {
        if (seen.Kind == IntentKind.Setup) LearnSetup(seen);
        else if (IntentId is null || IntentId == seen.Id) return LearnPayment(seen, asked ?? this, now);
        return [];
    }

    /// <summary>The gateway refuses for good.</summary>
    public void Refuse(string code)
    {
        if (Captured > 0 || Status == PaymentStatus.Voided) return;
        (Status, FailureCode, IsClosed) = (IsLetGo && Status != PaymentStatus.Failed ? PaymentStatus.Voided : PaymentStatus.Failed, code, true);
        Change();
    }

    /// <summary>The kept method does not pay. The diner still can, on his order's page, with any method.</summary>
    public void Decline(string code)
    {
        if (Captured > 0 || IsClosed || IsLetGo || Status != PaymentStatus.Saved) return;
        (Status, FailureCode) = (PaymentStatus.Failed, code);
        Change();
    }

    /// <summary>What is reserved is not to be had. It is let go, so that the diner has it back at once; were it taken nevertheless, it would be given back.</summary>
    public void GiveUp(string code)
    {
        if (Captured > 0 || IsLetGo) return;
        (Status, FailureCode, IsLetGo) = (PaymentStatus.Failed, code, true);
        Change();
    }

    /// <summary>The gateway has heard of it. Nothing has happened, so whoever looks at the order is told and nobody else; of a tip the order follows, since the page of an order that is paid does not ask again.</summary>
    private void Begun()
    {
        if (TipOf is null) Waits = 0;
        else Change();
    }

    private void LearnSetup(GatewayIntent seen)
    {
        if (IntentId is not null || (SetupId is not null && SetupId != seen.Id)) return;
        var before = (Status, FailureCode, IsBegun: SetupId is not null);
        (SetupId, ClientSecret) = (seen.Id, seen.ClientSecret ?? ClientSecret);
        if (Status is PaymentStatus.Pending or PaymentStatus.Failed)
        {
            (Status, FailureCode) = seen.Status == IntentStatus.Done ? (PaymentStatus.Saved, null) : seen.OpenStatus;
        }

        if ((before.Status, before.FailureCode) != (Status, FailureCode)) Change();
        else if (!before.IsBegun) Begun();
    }

    private List<LedgerEntry> LearnPayment(GatewayIntent seen, Payment asked, Instant now)
    {
        var (before, wasBegun) = ((Status, FailureCode, Captured, Disputed, Dispute, IsClosed), IntentId is not null);
        (IntentId, ClientSecret) = (seen.Id, seen.ClientSecret ?? ClientSecret);
        if (Captured == 0) LearnStatus(seen);
        var entries = new List<LedgerEntry>();
        if (Captured == 0 && seen.Captured > 0)
        {
            (Captured, Status, FailureCode) = (seen.Captured, PaymentStatus.Captured, null);
            entries.Add(Entry(TipOf is null ? LedgerKind.Capture : LedgerKind.Tip, LedgerAccount.Gateway, LedgerAccount.Sales, Captured, now));
        }

        // An answer of before the capture, come late, knows nothing of what it cost.
        if (Captured > 0 && seen.Captured > 0) LearnCosts(seen, asked, entries, now);
        if (before != (Status, FailureCode, Captured, Disputed, Dispute, IsClosed)) Change();
        else if (!wasBegun) Begun();
        return entries;
    }

    private void LearnStatus(GatewayIntent seen)
    {
        if (seen.Status == IntentStatus.Cancelled) (Status, FailureCode, IsClosed) = IsLetGo ? GivenUp : (PaymentStatus.Failed, FailureCodes.Expired, true);
        else if (IsClosed || IsLetGo || Status is PaymentStatus.Authorised) return;
        else if (seen.Status == IntentStatus.Authorised) (Status, FailureCode) = (PaymentStatus.Authorised, null);
        // What a kept method is to pay and has not yet stays as it is.
        else if (Status is PaymentStatus.Pending or PaymentStatus.Failed || seen is not { Status: IntentStatus.Open, FailureCode: null }) (Status, FailureCode) = seen.OpenStatus;
    }

    private (PaymentStatus Status, string? FailureCode, bool IsClosed) GivenUp => Status == PaymentStatus.Failed ? (PaymentStatus.Failed, FailureCode, true) : (PaymentStatus.Voided, null, true);

    private void LearnCosts(GatewayIntent seen, Payment asked, List<LedgerEntry> entries, Instant now)
    {
        // Fees rise and fall. Were others learnt while this answer was on its way, nobody can say which is the newer one.
        var isOvertaken = (asked.PlatformFee, asked.GatewayFee) != (PlatformFee, GatewayFee) && (seen.PlatformFee, seen.GatewayFee) != (PlatformFee, GatewayFee);
        if (isOvertaken)
        {
            Doubt();
        }
        else
        {
            Add(LedgerKind.PlatformFee, LedgerAccount.PlatformFees, seen.PlatformFee - PlatformFee);
            Add(LedgerKind.GatewayFee, LedgerAccount.GatewayFees, seen.GatewayFee - GatewayFee);
            (PlatformFee, GatewayFee) = (seen.PlatformFee, seen.GatewayFee);
        }

        if (!IsOfBeforeDispute(seen))
        {
            // A refund that is on its way while the bank claims all of it is refused by the gateway, and then the claim is learnt whole.
            var disputed = Math.Clamp(seen.Disputed, 0, Math.Max(0, Captured - Refunded));
            Add(LedgerKind.Dispute, LedgerAccount.Disputes, disputed - Disputed);
            Disputed = disputed;
            if (seen.Dispute is { } dispute && dispute != Dispute)
            {
                Dispute = dispute;
                Raise(new DisputeChanged(Id, dispute));
            }
        }

        void Add(LedgerKind kind, LedgerAccount cost, long more)
        {
            if (more > 0) entries.Add(Entry(kind, cost, LedgerAccount.Gateway, more, now));
            else if (more < 0) entries.Add(Entry(kind, LedgerAccount.Gateway, cost, -more, now));
        }
    }

    /// <summary>An answer of before the claim, or of before it was decided, come late.</summary>
    private bool IsOfBeforeDispute(GatewayIntent seen) => Dispute is not null && (seen.Dispute is null || (seen.Dispute == DisputeStatus.Open && Dispute != DisputeStatus.Open));
}

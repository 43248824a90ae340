using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Payments;

public sealed class ReconcilerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 10, 0);

    [Fact]
    public void Books_that_agree_differ_in_nothing()
    {
        var (open, taken, gone) = (Opened(), Taken(900), Opened());
        gone.Learn(Seen(gone, IntentStatus.Cancelled), Now);
        Assert.Empty(Reconciler.Compare([Seen(open, IntentStatus.Open), SeenTaken(taken, 900), Seen(gone, IntentStatus.Cancelled)], [Booked(open), Booked(taken), Booked(gone)]));
    }

    [Theory]
    [InlineData("Authorised")]
    [InlineData("Cancelled")]
    public void What_happened_unheard_of_is_a_missing_message(string status)
    {
        var payment = Opened();
        Assert.Equal(DifferenceKind.MissingWebhook, Only([Seen(payment, Enum.Parse<IntentStatus>(status))], payment).Kind);
    }

    [Fact]
    public void A_capture_that_was_asked_for_and_not_heard_of_is_a_missing_message()
    {
        var payment = Opened();
        payment.Learn(Seen(payment, IntentStatus.Authorised), Now);
        payment.Capture(900);
        var found = Only([SeenTaken(payment, 900)], payment);
        Assert.Equal((DifferenceKind.MissingWebhook, 0, 900), (found.Kind, found.Ours, found.Theirs));
    }

    [Theory]
    [InlineData(800, 0)]
    [InlineData(900, 1)]
    public void Another_amount_is_a_drift(long captured, long refunded)
    {
        var payment = Taken(900);
        var found = Only([SeenTaken(payment, captured) with { Refunded = refunded }], payment);
        Assert.Equal((DifferenceKind.AmountDrift, 900, captured - refunded), (found.Kind, found.Ours, found.Theirs));
    }

    [Fact]
    public void More_claimed_and_given_back_than_was_taken_is_left_to_people()
    {
        var payment = Taken(900);
        Assert.Equal(DifferenceKind.AmountDrift, Only([SeenTaken(payment, 900) with { Disputed = 901, Dispute = DisputeStatus.Open }], payment).Kind);
        Assert.Equal(DifferenceKind.MissingWebhook, Only([SeenTaken(payment, 900) with { Disputed = 900, Dispute = DisputeStatus.Open }], payment).Kind);
        Assert.Equal(DifferenceKind.MissingWebhook, Only([SeenTaken(payment, 900) with { Dispute = DisputeStatus.Won }], payment).Kind);
    }

    [Fact]
    public void A_refund_whose_answer_is_awaited_is_none()
    {
        var payment = Taken(900);
        GatewayIntent[] listed = [SeenTaken(payment, 900) with { Refunded = 100 }];
        Assert.Empty(Reconciler.Compare(listed, [new BookedPayment(payment, 0, 100)]));
        Assert.Empty(Reconciler.Compare(listed, [new BookedPayment(payment, 100, 0)]));
        Assert.Single(Reconciler.Compare(listed, [new BookedPayment(payment, 200, 0)]));
    }

    [Fact]
    public void Money_that_the_gateway_does_not_know_of_is_a_drift()
    {
        var payment = Taken(900);
        Assert.Equal((DifferenceKind.AmountDrift, 900L, 0L), (Only([], payment).Kind, Only([], payment).Ours, Only([], payment).Theirs));
    }

    [Fact]
    public void A_charge_of_nobodys_order_or_a_second_one_of_the_same_is_an_extra_charge()
    {
        var payment = Taken(900);
        var second = SeenTaken(payment, 900) with { Id = "pi_second" };
        var stray = SeenTaken(payment, 500) with { Id = "pi_stray", PaymentId = null };
        var reserved = Seen(payment, IntentStatus.Authorised) with { Id = "pi_reserved", PaymentId = Guid.NewGuid() };
        var tried = Seen(payment, IntentStatus.Open) with { Id = "pi_tried", PaymentId = null };
        var found = Reconciler.Compare([SeenTaken(payment, 900), second, stray, reserved, tried], [Booked(payment)]);
        Assert.Equal([("pi_second", 900L), ("pi_stray", 500L), ("pi_reserved", 1_000L)], found.Select(f => (f.IntentId, f.Theirs)));
        Assert.All(found, f => Assert.Equal(DifferenceKind.ExtraCharge, f.Kind));
    }

    private static FoundDifference Only(IReadOnlyCollection<GatewayIntent> listed, Payment payment) => Assert.Single(Reconciler.Compare(listed, [Booked(payment)]));

    private static BookedPayment Booked(Payment payment) => new(payment, 0, 0);

    private static Payment Opened()
    {
        var payment = Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, 1_000, Currency.Of("EUR"), "K7-0142", null, null), new PayingAccount(PaymentGateway.Simulator, "acct_1", FeePartsPerMillion: 10_000), null, Now);
        payment.Learn(Seen(payment, IntentStatus.Open), Now);
        return payment;
    }

    private static Payment Taken(long amount)
    {
        var payment = Opened();
        payment.Learn(Seen(payment, IntentStatus.Authorised), Now);
        payment.Capture(amount);
        payment.Learn(SeenTaken(payment, amount), Now);
        return payment;
    }

    private static GatewayIntent SeenTaken(Payment payment, long captured) => Seen(payment, IntentStatus.Done) with { Captured = captured };

    private static GatewayIntent Seen(Payment payment, IntentStatus status) =>
        new($"pi_{payment.Id:N}", IntentKind.Payment, payment.Id, null, status, Currency.Of("EUR"), 1_000, status is IntentStatus.Authorised or IntentStatus.Done ? 1_000 : 0, 0, 0, 0, 0, 0, null, Now);
}

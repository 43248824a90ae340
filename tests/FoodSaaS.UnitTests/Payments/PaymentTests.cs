using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Payments;

/// <summary>What a gateway says, in whatever order and however often, ends in one state and books that are even.</summary>
public sealed class PaymentTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 10, 0);
    private static readonly Currency Euro = Currency.Of("EUR");

    /// <summary>All that the gateway has to say of a payment whose life ends in a capture and a partial refund.</summary>
    private static readonly GatewayIntent[] Story =
    [
        Seen(IntentStatus.Open),
        Seen(IntentStatus.Open) with { FailureCode = FailureCodes.Declined },
        Seen(IntentStatus.NeedsAction),
        Seen(IntentStatus.Processing),
        Seen(IntentStatus.Authorised),
        Seen(IntentStatus.Done) with { Captured = 900, PlatformFee = 9, GatewayFee = 37 },
        Seen(IntentStatus.Done) with { Captured = 900, PlatformFee = 9, GatewayFee = 37, Refunded = 100 },
    ];

    [Property(MaxTest = 300)]
    public Property Whatever_order_its_words_come_in_a_payment_ends_where_the_gateway_has_it() => Prop.ForAll(
        Gen.Choose(0, Story.Length - 1).ListOf(12).ToArbitrary(),
        order =>
        {
            var payment = Opened();
            var books = order.Append(Story.Length - 1).Concat(order).SelectMany(i => payment.Learn(Story[i], Now)).ToList();
            Assert.Equal((PaymentStatus.Captured, 900, null), (payment.Status, payment.Captured, payment.FailureCode));
            Assert.Equal(900, Sum(books, LedgerKind.Capture));
            Assert.Equal((9, 37), (Sum(books, LedgerKind.PlatformFee), Sum(books, LedgerKind.GatewayFee)));
        });

    [Theory]
    [InlineData(DisputeStatus.Won, 0)]
    [InlineData(DisputeStatus.Lost, 900)]
    public void Whatever_order_its_words_come_in_a_claim_ends_as_it_was_decided(DisputeStatus decided, long gone)
    {
        var taken = Story[5];
        GatewayIntent[] words = [.. Story[..5], taken, taken with { Dispute = DisputeStatus.Open, Disputed = 900 }, taken with { Dispute = decided, Disputed = gone }];
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, words.Length - 1).ListOf(12).ToArbitrary(), order =>
        {
            var payment = Opened();
            var books = order.Append(words.Length - 1).Concat(order).SelectMany(i => payment.Learn(words[i], Now)).ToList();
            Assert.Equal((decided, gone, 900 - gone), (payment.Dispute, payment.Disputed, payment.Returnable));
            Assert.Equal((gone, 900), (Sum(books, LedgerKind.Dispute), Sum(books, LedgerKind.Capture)));
            Assert.Equal(decided, payment.Events.OfType<DisputeChanged>().Last().Status);
        }));
    }

    [Fact]
    public void A_claim_that_comes_while_money_goes_back_takes_what_is_left_until_the_gateway_refuses_the_refund()
    {
        var payment = Opened();
        var claimed = Story[5] with { Dispute = DisputeStatus.Open, Disputed = 900 };
        payment.Learn(Story[5], Now);
        payment.GiveBack(300);
        payment.Learn(claimed, Now);
        Assert.Equal((300, 600, 0), (payment.Refunded, payment.Disputed, payment.Returnable));
        payment.Keep(300);
        var books = payment.Learn(claimed, Now);
        Assert.Equal((0, 900, 300), (payment.Refunded, payment.Disputed, Sum(books, LedgerKind.Dispute)));
    }

    [Fact]
    public void Fees_of_an_answer_that_was_overtaken_are_asked_for_again()
    {
        var (payment, asked) = (Opened(), Opened());
        payment.Learn(Story[5], Now);
        asked.Learn(Story[5], Now);
        payment.Learn(Story[5] with { Refunded = 100, PlatformFee = 8 }, Now, asked);
        Assert.Empty(payment.Learn(Story[5], Now, asked));
        Assert.Equal((8, new LookStep("pi_1")), (payment.PlatformFee, payment.NextStep(Now, null, false)));

        payment.Looked();
        Assert.Single(payment.Learn(Story[5] with { PlatformFee = 7 }, Now, payment));
        Assert.Equal((7, null), (payment.PlatformFee, payment.NextStep(Now, null, false)));
    }

    [Fact]
    public void A_tip_is_taken_as_soon_as_it_is_authorised_and_is_a_tip_in_the_books()
    {
        var order = Guid.NewGuid();
        var tip = Payment.Tip(new NewTip(Guid.NewGuid(), order, 1_000, Euro, "K7-0142"), At, Now);
        Assert.IsType<CreateStep>(tip.NextStep(Now, null, false));
        tip.Learn(Seen(IntentStatus.Open), Now);
        Assert.Null(tip.NextStep(Now, null, false));
        Assert.Equal("REFUND_TOO_HIGH", tip.GiveBack(1)?.Code);
        tip.Learn(Seen(IntentStatus.Authorised), Now);
        Assert.Equal(new CaptureStep("pi_1", 1_000), tip.NextStep(Now, null, false));
        var posting = Assert.Single(tip.Learn(Seen(IntentStatus.Done) with { Captured = 1_000 }, Now));
        Assert.Equal((LedgerKind.Tip, LedgerAccount.Gateway, LedgerAccount.Sales, order), (posting.Kind, posting.Debit, posting.Credit, posting.OrderId));
        Assert.Equal((null, "REFUND_TOO_HIGH", 0), (tip.GiveBack(1_000)?.Code, tip.GiveBack(1)?.Code, tip.Returnable));
        Assert.All(tip.Events.OfType<PaymentChanged>(), e => Assert.Equal(order, e.OrderId));
    }

    [Property(MaxTest = 300)]
    public Property Of_three_digits_whole_tens_are_asked_for_taken_and_given_back() => Prop.ForAll(
        Gen.Choose(10, 50_000).ToArbitrary(),
        Gen.Choose(1, 50_000).ToArbitrary(),
        (total, back) =>
        {
            var payment = Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, total, Currency.Of("KWD"), "K7-0142", null, null), At with { Gateway = PaymentGateway.Stripe }, null, Now);
            Assert.Equal((0, true), (payment.Amount % 10, payment.Amount <= total && total - payment.Amount < 10));
            payment.Learn(Seen(IntentStatus.Authorised) with { Currency = payment.Currency, Amount = payment.Amount }, Now);
            Assert.Null(payment.Capture(total));
            Assert.Null(payment.Capture(total));
            Assert.Equal(payment.Amount, payment.ToCapture);
            payment.Learn(Seen(IntentStatus.Done) with { Currency = payment.Currency, Captured = payment.Amount }, Now);
            Assert.Equal(0, payment.Payable(back) % 10);
        });

    [Property(MaxTest = 300)]
    public Property Debits_are_credits_and_the_books_say_what_the_payment_says() => Prop.ForAll(
        Gen.Choose(0, Story.Length - 1).ListOf(12).ToArbitrary(),
        Gen.Choose(0, 900).ToArbitrary(),
        (order, disputed) =>
        {
            var payment = Opened();
            var books = order.SelectMany((i, n) => payment.Learn(Story[i].Captured == 0 ? Story[i] : Story[i] with { Disputed = n % 2 == 0 ? disputed : 0, PlatformFee = n }, Now)).ToList();
            Assert.All(books, e => Assert.True(e.Amount > 0 && e.Debit != e.Credit));
            var balances = Enum.GetValues<LedgerAccount>().ToDictionary(a => a, a => books.Where(e => e.Debit == a).Sum(e => e.Amount) - books.Where(e => e.Credit == a).Sum(e => e.Amount));
            Assert.Equal(0, balances.Values.Sum());
            Assert.Equal(-payment.Captured, balances[LedgerAccount.Sales]);
            Assert.Equal((payment.PlatformFee, payment.GatewayFee, payment.Disputed), (balances[LedgerAccount.PlatformFees], balances[LedgerAccount.GatewayFees], balances[LedgerAccount.Disputes]));
            Assert.Equal(payment.Captured - payment.PlatformFee - payment.GatewayFee - payment.Disputed, balances[LedgerAccount.Gateway]);
        });

    [Property(MaxTest = 300)]
    public Property No_sequence_of_wishes_takes_more_than_was_authorised_or_gives_back_more_than_was_taken() => Prop.ForAll(
        Gen.Choose(0, 5).Zip(Gen.Choose(-5, 1_200)).ListOf(20).ToArbitrary(),
        wishes =>
        {
            var payment = Opened();
            payment.Learn(Seen(IntentStatus.Authorised), Now);
            foreach (var (what, amount) in wishes)
            {
                if (what == 0) payment.Capture(amount);
                else if (what == 1) payment.LetGo();
                else if (what == 2 && payment.ToCapture is { } taken) payment.Learn(Seen(IntentStatus.Done) with { Captured = taken }, Now);
                else if (what == 3 && payment.Captured > 0) payment.Learn(Seen(IntentStatus.Done) with { Captured = payment.Captured, Disputed = Math.Abs(amount), Dispute = DisputeStatus.Open }, Now);
                else payment.GiveBack(amount);
                Assert.InRange(payment.Captured, 0, payment.Amount);
                Assert.InRange(payment.Refunded + payment.Disputed, 0, Math.Max(payment.Captured, payment.ToCapture ?? 0));
            }
        });

    [Fact]
    public void Another_payment_that_the_gateway_has_for_it_is_not_taken_for_it()
    {
        var payment = Opened();
        payment.Learn(Seen(IntentStatus.Open), Now);
        Assert.Empty(payment.Learn(Seen(IntentStatus.Done) with { Id = "pi_2", Captured = 1_000 }, Now));
        Assert.Equal((0, "pi_1"), (payment.Captured, payment.IntentId));
    }

    [Fact]
    public void What_was_taken_after_it_was_let_go_is_known_to_be_taken()
    {
        var payment = Opened();
        payment.Learn(Seen(IntentStatus.Authorised), Now);
        payment.LetGo();
        Assert.IsType<CancelStep>(payment.NextStep(Now, null, false));
        payment.Learn(Seen(IntentStatus.Done) with { Captured = 1_000 }, Now);
        Assert.Equal((PaymentStatus.Captured, 1_000L, 1_000L), (payment.Status, payment.Captured, payment.Returnable));
    }

    [Fact]
    public void The_same_step_has_the_same_key_and_another_step_another()
    {
        var (one, other) = (Opened(), Opened());
        var refund = Guid.NewGuid();
        Assert.Equal(new CaptureStep("pi_1", 1).KeyOf(one), new CaptureStep("pi_1", 1).KeyOf(one));
        string[] keys = [new CreateStep().KeyOf(one), new KeepMethodStep().KeyOf(one), new ConfirmKeptStep("x", "y").KeyOf(one), new CaptureStep("x", 1).KeyOf(one), new CancelStep("x").KeyOf(one), new RefundStep("x", refund, 1).KeyOf(one), new RefundStep("x", Guid.NewGuid(), 1).KeyOf(one), new CaptureStep("x", 1).KeyOf(other)];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        one.UseUpKey();
        Assert.DoesNotContain(new CaptureStep("x", 1).KeyOf(one), keys);
    }

    [Fact]
    public void A_kept_method_is_charged_on_the_day_with_what_was_begun_for_it_and_its_refusal_leaves_that_to_the_diner()
    {
        var payment = Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, 1_000, Euro, "K7-0142", null, null), At, Now + Duration.FromDays(5), Now);
        payment.Learn(Seen(IntentStatus.Done) with { Id = "seti_1", Kind = IntentKind.Setup }, Now);
        Assert.Null(payment.NextStep(Now, null, false));
        var day = Now + Duration.FromDays(5);
        Assert.Equal(new CreateStep("seti_1"), payment.NextStep(day, null, false));
        payment.Learn(Seen(IntentStatus.Open), day);
        Assert.Equal((PaymentStatus.Saved, new ConfirmKeptStep("pi_1", "seti_1")), (payment.Status, payment.NextStep(day, null, false)));
        payment.Decline("CARD_DECLINED");
        Assert.Equal((PaymentStatus.Failed, "CARD_DECLINED", false, null), (payment.Status, payment.FailureCode, payment.IsClosed, payment.NextStep(day, null, false)));
        Assert.NotNull(payment.WatchedAt(day + Duration.FromHours(6)));
        payment.Learn(Seen(IntentStatus.Authorised), day);
        Assert.Equal((PaymentStatus.Authorised, null), (payment.Status, payment.FailureCode));
    }

    [Fact]
    public void What_a_kept_method_is_to_pay_is_let_go_once_the_gateway_has_heard_of_it()
    {
        var payment = Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, 1_000, Euro, "K7-0142", null, null), At, Now, Now);
        payment.Learn(Seen(IntentStatus.Done) with { Id = "seti_1", Kind = IntentKind.Setup }, Now);
        payment.Learn(Seen(IntentStatus.Open), Now);
        payment.LetGo();
        Assert.Equal((PaymentStatus.Saved, new CancelStep("pi_1")), (payment.Status, payment.NextStep(Now, null, false)));
        payment.Learn(Seen(IntentStatus.Cancelled), Now);
        Assert.Equal(PaymentStatus.Voided, payment.Status);
    }

    [Fact]
    public void What_cannot_be_taken_is_let_go_and_stays_failed()
    {
        var payment = Opened();
        payment.Learn(Seen(IntentStatus.Authorised), Now);
        payment.Capture(1_000);
        payment.GiveUp("GATEWAY_REFUSED");
        Assert.Equal(new CancelStep("pi_1"), payment.NextStep(Now, null, false));
        payment.Learn(Seen(IntentStatus.Cancelled), Now);
        Assert.Equal((PaymentStatus.Failed, "GATEWAY_REFUSED", true), (payment.Status, payment.FailureCode, payment.IsClosed));
    }

    [Fact]
    public void The_platforms_part_is_that_of_the_day_the_payment_was_begun()
    {
        Assert.Equal(12, Opened().FeeOf(1_250, present: 50_000));
        Assert.Equal(62, Payment.AtDoor(new NewPayment(Guid.NewGuid(), PaymentMethod.Cash, 1_000, Euro, "K7-0142", null, null), Now).FeeOf(1_250, present: 50_000));
    }

    private static readonly PayingAccount At = new(PaymentGateway.Simulator, "acct_1", FeePartsPerMillion: 10_000);

    private static Payment Opened() => Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, 1_000, Euro, "K7-0142", null, null), At, null, Now);

    private static GatewayIntent Seen(IntentStatus status) => new("pi_1", IntentKind.Payment, null, null, status, Euro, 1_000, status is IntentStatus.Authorised or IntentStatus.Done ? 1_000 : 0, 0, 0, 0, 0, 0, null, Now);

    private static long Sum(IEnumerable<LedgerEntry> books, LedgerKind kind) => books.Where(e => e.Kind == kind).Sum(e => e.Amount * (e.Credit == LedgerAccount.Gateway || kind == LedgerKind.Capture ? 1 : -1));
}

using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.UnitTests.Ordering.Pricing;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Orders;

public sealed class OrderTests
{
    private static readonly Mover Kitchen = Mover.Staff("user:1");

    [Fact]
    public void Each_change_says_so_once_with_the_version_that_it_makes()
    {
        var order = TestOrder.Of();
        order.MoveTo(OrderStatus.Placed, Mover.Rule, null, TestOrder.Now);
        order.Touch(TestOrder.Now);
        Assert.Equal([typeof(OrderPlaced), typeof(OrderMoved), typeof(OrderChanged)], order.Events.Select(e => e.GetType()));
        Assert.Equal(1, order.Events.OfType<OrderChanged>().Single().Version);
        order.Commit();
        order.Touch(TestOrder.Now);
        Assert.Equal(2, order.Events.OfType<OrderChanged>().Single().Version);
    }

    [Fact]
    public void It_is_later_with_each_change_under_a_clock_that_stands_still()
    {
        var order = TestOrder.Of();
        order.Touch(TestOrder.Now);
        var first = order.ChangedAt;
        order.Touch(TestOrder.Now);
        Assert.True(TestOrder.Now < first && first < order.ChangedAt);
    }

    [Fact]
    public void It_may_be_tipped_for_a_day_once_it_is_completed_and_never_where_it_came_to_nothing()
    {
        var done = TestOrder.In(OrderStatus.Completed, ServiceType.Pickup);
        Assert.True(done.MayBeTipped(TestOrder.Now + Order.TippingTime - Duration.Epsilon));
        Assert.False(done.MayBeTipped(TestOrder.Now + Order.TippingTime));
        Assert.All(new[] { OrderStatus.Pending, OrderStatus.Placed, OrderStatus.Ready, OrderStatus.Rejected, OrderStatus.Cancelled }, status => Assert.False(TestOrder.In(status, ServiceType.Pickup).MayBeTipped(TestOrder.Now)));
    }

    [Fact]
    public void A_line_given_back_piece_by_piece_is_worth_the_line_to_the_cent()
    {
        var order = TestOrder.Of(Request(Bills.Line(1, 334, quantity: 3)) with { Discounts = [new GivenDiscount("WELCOME", "Welcome", 2, null)] });
        long given = 0;
        for (var i = 0; i < 3; i++)
        {
            var worth = order.WorthOf([new LinePieces(Bills.Id(1), 1)]).Value;
            order.Refund(new OrderRefund(Ids.New(), worth, [new LinePieces(Bills.Id(1), 1)], "cold", "staff:1", TestOrder.Now), TestOrder.Now);
            given += worth;
        }

        Assert.Equal((1000, 1000), (given, order.Lines[0].RefundedAmount));
        Assert.Equal("QUANTITY_OUT_OF_RANGE", order.WorthOf([new LinePieces(Bills.Id(1), 1)]).Errors[0].Code);
    }

    [Fact]
    public void A_refund_that_fails_gives_its_pieces_back_to_the_line_once_and_one_that_it_does_not_know_changes_nothing()
    {
        var order = TestOrder.Of(Request(Bills.Line(1, 500, quantity: 3)));
        var (failing, kept) = (Ids.New(), Ids.New());
        foreach (var id in (Guid[])[failing, kept]) order.Refund(new OrderRefund(id, 500, [new LinePieces(Bills.Id(1), 1)], "cold", "staff:1", TestOrder.Now), TestOrder.Now);
        order.Commit();
        Assert.False(order.FailRefund(Ids.New(), TestOrder.Now));
        Assert.Empty(order.Events);
        Assert.True(order.FailRefund(failing, TestOrder.Now));
        Assert.Single(order.Events.OfType<OrderChanged>());
        var changed = order.ChangedAt;
        Assert.False(order.FailRefund(failing, TestOrder.Now));
        Assert.Equal((1, 2, changed), (order.Lines[0].Refunded, order.Lines[0].Left, order.ChangedAt));
        Assert.Equal([(failing, true), (kept, false)], order.Refunds.Select(r => (r.Id, r.IsFailed)));
    }

    [Fact]
    public void What_is_missing_is_not_charged_not_taxed_and_cannot_be_given_back()
    {
        var order = TestOrder.Of(Request(Bills.Line(1, 1190, quantity: 3), Bills.Line(2, 119)));
        order.MoveTo(OrderStatus.Placed, Mover.Rule, null, TestOrder.Now);
        Assert.Empty(order.Accept([new LinePieces(Bills.Id(1), 1), new LinePieces(Bills.Id(2), 1)], null, Kitchen, TestOrder.Now));
        Assert.Equal((2380, 2380), (order.Total, order.Subtotal));
        Assert.Equal([new OrderTax(190_000, 2000, 380, true)], order.Taxes);
        Assert.Equal(order.Total, PriceSnapshot.FromJson(order.Snapshot).Recompute().Total);
        Assert.Equal("QUANTITY_OUT_OF_RANGE", order.WorthOf([new LinePieces(Bills.Id(2), 1)]).Errors[0].Code);
        Assert.Equal((1190, 2380), (order.WorthOf([new LinePieces(Bills.Id(1), 1)]).Value, order.WorthOf([new LinePieces(Bills.Id(1), 2)]).Value));
    }

    [Fact]
    public void Pieces_are_named_once_of_lines_that_are_there_and_something_is_left()
    {
        var order = TestOrder.Of(Request(Bills.Line(1, 500, quantity: 2)));
        var line = Bills.Id(1);
        order.MoveTo(OrderStatus.Placed, Mover.Rule, null, TestOrder.Now);
        Assert.Equal("LINE_NOT_FOUND@missing.0.lineId", Refusal([new LinePieces(Ids.New(), 1)]));
        Assert.Equal("QUANTITY_OUT_OF_RANGE@missing.0.quantity", Refusal([new LinePieces(line, 0)]));
        Assert.Equal("QUANTITY_OUT_OF_RANGE@missing.0.quantity", Refusal([new LinePieces(line, 3)]));
        Assert.Equal("QUANTITY_OUT_OF_RANGE@missing.1.quantity", Refusal([new LinePieces(line, 1), new LinePieces(line, 1)]));
        Assert.Equal("NOTHING_LEFT@missing", Refusal([new LinePieces(line, 2)]));
        Assert.Equal((OrderStatus.Placed, 1000), (order.Status, order.Total));

        string Refusal(LinePieces[] missing)
        {
            var error = Assert.Single(order.Accept(missing, null, Kitchen, TestOrder.Now));
            return $"{error.Code}@{error.Field}";
        }
    }

    [Fact]
    public void An_erased_diners_order_keeps_what_was_sold_and_nothing_of_him()
    {
        var order = TestOrder.Of(ServiceType.Delivery);
        order.Forget(TestOrder.Now);
        Assert.Equal((null, null, null, null), (order.DinerId, order.Contact, order.Address, order.Note));
        Assert.All(order.Lines, l => Assert.Null(l.Note));
        Assert.Equal(1000, order.Total);
    }

    [Fact]
    public void An_order_for_later_waits_for_the_kitchen_until_it_fires()
    {
        var order = TestOrder.Of(ServiceType.Pickup, TestOrder.Now + Duration.FromHours(2));
        Assert.True(order.IsScheduled);
        order.Fire(TestOrder.Now + Duration.FromHours(2));
        Assert.False(order.IsScheduled);
        Assert.False(TestOrder.Of(ServiceType.Pickup, TestOrder.Now - Duration.FromMinutes(1)).IsScheduled);
    }

    [Fact]
    public void Numbers_are_short_and_tell_nothing_of_each_other()
    {
        var drawn = Enumerable.Range(0, 100).SelectMany(_ => OrderNumber.Draw()).ToList();
        Assert.All(drawn, n => Assert.Matches("^[A-HK-NPR-Z][0-9]-[0-9]{4,8}$", n));
        Assert.All(drawn, n => Assert.InRange(n.Length, 7, OrderNumber.MaxLength));
        Assert.InRange(drawn.Distinct().Count(), 780, 800);
    }

    private static PriceRequest Request(params RequestedLine[] lines) => Bills.Of("EUR", Bills.Taxes(true, ("standard", 190_000)), ServiceType.Pickup, lines);
}

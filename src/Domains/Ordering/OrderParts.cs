using FoodSaaS.Contracts.Customers;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Api.Orders;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Orders from placed to completed.</summary>
internal static class OrderParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TrackingTokens>().AddSingleton<FollowedReads>().AddSingleton<PlacingDigests>();
        services.AddScoped<IOrders, FindOrders>().AddScoped<IBrandUsage, OrderUsage>().AddScoped<IDinerRecords, OrdersOfDiner>();
        services.AddScoped<OrderRows>().AddScoped<GetOrders>().AddScoped<FollowOrders>().AddScoped<StaffOrders>().AddScoped<OrderMoney>().AddScoped<OrderTimers>().AddScoped<OrderMail>();
        services.AddScoped<Checkout>().AddScoped<PlaceOrder>().AddScoped<CallOffOrder>().AddScoped<CancelOwnOrder>().AddScoped<TipOrder>().AddScoped<Reorder>();
        services.AddScoped<AcceptOrder>().AddScoped<RejectOrder>().AddScoped<MoveOrder>().AddScoped<MarkOrderLines>().AddScoped<RefundOrder>();
        services.AddScoped<OnOrderPlaced>().AddScoped<OnOrderMoved>().AddScoped<OnOrderChanged>().AddScoped<OnPaymentChanged>().AddScoped<OnRefundFailed>().AddScoped<OnDinerErased>();
        services.AddScoped<OnPaymentTimeOver>().AddScoped<OnAnswerTimeOver>().AddScoped<OnOrderFires>();
    }

    public static void AddGraphQL(SchemaParts schema)
    {
        schema.Type<OrderPlaceView, OrderPlaceType>().Type<OrderLineView, OrderLineType>().Type<OrderOptionView, OrderOptionType>().Type<OrderMove, OrderMoveType>();
        schema.Type<OrderContact, OrderContactType>().Type<OrderAddress, OrderAddressType>().Type<OrderRefundView, OrderRefundType>();
        schema.Type<OrderPaymentView, OrderPaymentType>().Type<PaymentSession, PaymentSessionType>().Type<LaterTipView, LaterTipType>();
        DinerOrderFields.Add(schema);
        StaffOrderFields.Add(schema);
    }

    public static void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<OrderPlaced, OnOrderPlaced>("ordering.greet-order")
        .Add<OrderMoved, OnOrderMoved>("ordering.tell-diner")
        .Add<OrderChanged, OnOrderChanged>("ordering.live-order")
        .Add<PaymentChanged, OnPaymentChanged>("ordering.follow-payment")
        .Add<RefundFailed, OnRefundFailed>("ordering.take-back-refund")
        .Add<DinerErased, OnDinerErased>("ordering.forget-diner")
        .Add<PaymentTimeOver, OnPaymentTimeOver>("ordering.give-up-order")
        .Add<AnswerTimeOver, OnAnswerTimeOver>("ordering.reject-order")
        .Add<OrderFires, OnOrderFires>("ordering.fire-order");
}

using System.Text.Json;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>What the storefront's checkout and tracking page, and the console's board and search, ask of orders.</summary>
internal static class OrderQuestions
{
    private const string Parts = """
        fragment OrderParts on TrackedOrder {
          number status service
          location { name phone timeZone address { street postalCode city region country } }
          lines { id name sizeName options { optionId name } quantity grams note missing total { amount currency } }
          fees { kind label amount { amount currency } }
          discounts { kind label amount { amount currency } }
          taxes { percent net { amount currency } tax { amount currency } isIncluded }
          subtotal { amount currency }
          tip { amount currency minorUnits }
          total { amount currency minorUnits }
          captured { amount currency minorUnits }
          refunded { amount currency minorUnits }
          placedAt requestedFor promisedFor
          moves { to at reason }
          payment { method status failureCode session { gateway clientSecret isReady } }
          contactName canCancel
        }
        """;

    public const string Place = $$"""
        mutation PlaceOrder($input: PlaceOrderInput!) {
          result: placeOrder(input: $input) {
            order { ...OrderParts }
            trackingToken
            changes { lineId was { amount currency } is { amount currency } }
            errors { ... on Error { code field } }
          }
        }
        {{Parts}}
        """;

    public const string Updated = $$"""
        subscription OrderUpdated($token: String!) { orderUpdated(token: $token) { ...OrderParts } }
        {{Parts}}
        """;

    public static readonly byte[] Board = Body("""
        query OrderBoard {
          orderBoard {
            id number version status service
            location { id name timeZone }
            lines { id itemId name sizeName options { optionId name } quantity grams note total { amount currency minorUnits } missing refundedQuantity isReady station }
            fees { kind label amount { amount currency } }
            discounts { kind label amount { amount currency } }
            taxes { percent tax { amount currency } isIncluded }
            subtotal { amount currency }
            tip { amount currency minorUnits }
            total { amount currency minorUnits }
            captured { amount currency minorUnits }
            refunded { amount currency minorUnits }
            placedAt requestedFor promisedFor isScheduled
            contact { name email phone }
            address { street postalCode city region country note }
            note table
            moves { from to at by reason }
            payment { method status failureCode }
          }
        }
        """);

    public static byte[] Search(object where) => Body(
        """
        query OrderHistory($where: OrderHistoryFilter) {
          orderHistory(where: $where, first: 50) {
            totalCount
            nodes { id number status service timeZone placedAt total { amount currency } refunded { amount currency minorUnits } contact { name } lines { name quantity } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """,
        new { where });

    public static byte[] Body(string query, object? variables = null) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
}

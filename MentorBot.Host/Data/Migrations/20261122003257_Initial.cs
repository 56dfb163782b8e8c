using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Host.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    PersonId = table.Column<long>(nullable: false),
                    Address = table.Column<long>(nullable: false),
                    Body = table.Column<string>(nullable: false),
                    Replaces = table.Column<string>(nullable: true),
                    ReminderId = table.Column<long>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Address = table.Column<long>(nullable: false),
                    Reachable = table.Column<bool>(nullable: false),
                    ActiveAssignmentId = table.Column<long>(nullable: true),
                    FirstSeenAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "processed_updates",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processed_updates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "schools",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(nullable: false),
                    TimeZone = table.Column<string>(nullable: false),
                    YearStart = table.Column<DateOnly>(nullable: false),
                    YearEnd = table.Column<DateOnly>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    Key = table.Column<string>(nullable: false),
                    Value = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "state_changes",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Machine = table.Column<string>(nullable: false),
                    SubjectId = table.Column<long>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    From = table.Column<string>(nullable: false),
                    To = table.Column<string>(nullable: false),
                    Trigger = table.Column<string>(nullable: false),
                    By = table.Column<string>(nullable: false),
                    Note = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_state_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(nullable: false),
                    Hash = table.Column<string>(nullable: false),
                    SchoolId = table.Column<long>(nullable: true),
                    Role = table.Column<string>(nullable: false),
                    ExpiresOn = table.Column<DateOnly>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    RevokedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_api_keys_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Code = table.Column<string>(nullable: false),
                    DefinitionVersion = table.Column<int>(nullable: false),
                    AssigneeId = table.Column<long>(nullable: false),
                    SubjectId = table.Column<long>(nullable: true),
                    PairId = table.Column<long>(nullable: true),
                    MeetingId = table.Column<long>(nullable: true),
                    RoadmapItemId = table.Column<long>(nullable: true),
                    State = table.Column<string>(nullable: false),
                    Source = table.Column<string>(nullable: false),
                    OpensOn = table.Column<DateOnly>(nullable: true),
                    ClosesOn = table.Column<DateOnly>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    StartedAt = table.Column<DateTime>(nullable: true),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    RunState = table.Column<string>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assignments_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Role = table.Column<string>(nullable: false),
                    Form = table.Column<string>(nullable: false),
                    StartPayload = table.Column<string>(nullable: false),
                    Count = table.Column<int>(nullable: false),
                    Used = table.Column<int>(nullable: false),
                    ExpiresOn = table.Column<DateOnly>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitations_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    PersonId = table.Column<long>(nullable: true),
                    Name = table.Column<string>(nullable: false),
                    BirthDate = table.Column<DateOnly>(nullable: true),
                    ClassOrPosition = table.Column<string>(nullable: true),
                    Role = table.Column<string>(nullable: false),
                    Form = table.Column<string>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    StateBefore = table.Column<string>(nullable: true),
                    StartPayload = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_participants_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participants_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Subject = table.Column<string>(nullable: false),
                    SubjectId = table.Column<long>(nullable: false),
                    Key = table.Column<string>(nullable: false),
                    Policy = table.Column<string>(nullable: true),
                    Kind = table.Column<string>(nullable: false),
                    Occurrence = table.Column<DateOnly>(nullable: true),
                    RecipientId = table.Column<long>(nullable: true),
                    RecipientRole = table.Column<string>(nullable: false),
                    SendAt = table.Column<DateTime>(nullable: false),
                    UsefulUntil = table.Column<DateTime>(nullable: true),
                    State = table.Column<string>(nullable: false),
                    SentAt = table.Column<DateTime>(nullable: true),
                    Note = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminders_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roadmaps",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Title = table.Column<string>(nullable: false),
                    AdoptedOn = table.Column<DateOnly>(nullable: false),
                    PeriodStart = table.Column<DateOnly>(nullable: false),
                    PeriodEnd = table.Column<DateOnly>(nullable: false),
                    LiveOn = table.Column<DateOnly>(nullable: true),
                    FileName = table.Column<string>(nullable: false),
                    ImportedAt = table.Column<DateTime>(nullable: false),
                    Indicators = table.Column<string>(nullable: false),
                    Warnings = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roadmaps_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Name = table.Column<string>(nullable: false),
                    Role = table.Column<string>(nullable: false),
                    StartPayload = table.Column<string>(nullable: false),
                    PersonId = table.Column<long>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_staff_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_staff_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    AssignmentId = table.Column<long>(nullable: false),
                    Key = table.Column<string>(nullable: false),
                    Value = table.Column<string>(nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.AssignmentId, x.Key });
                    table.ForeignKey(
                        name: "FK_answers_assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    ParticipantId = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(nullable: false),
                    By = table.Column<string>(nullable: false),
                    RepresentativeName = table.Column<string>(nullable: true),
                    Kinship = table.Column<string>(nullable: true),
                    Form = table.Column<string>(nullable: false),
                    SignedOn = table.Column<DateOnly>(nullable: false),
                    ValidUntil = table.Column<DateOnly>(nullable: true),
                    Number = table.Column<string>(nullable: true),
                    StoredAt = table.Column<string>(nullable: true),
                    EnteredBy = table.Column<string>(nullable: false),
                    EnteredAt = table.Column<DateTime>(nullable: false),
                    WithdrawnAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_consents_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pairs",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Form = table.Column<string>(nullable: false),
                    MentorId = table.Column<long>(nullable: false),
                    MentorAgreedAt = table.Column<DateTime>(nullable: true),
                    State = table.Column<string>(nullable: false),
                    StateBefore = table.Column<string>(nullable: true),
                    OrderNumber = table.Column<string>(nullable: true),
                    OrderDate = table.Column<DateOnly>(nullable: true),
                    Plan = table.Column<string>(nullable: true),
                    PlanApprovedAt = table.Column<DateTime>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pairs_participants_MentorId",
                        column: x => x.MentorId,
                        principalTable: "participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pairs_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_items",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    RoadmapId = table.Column<long>(nullable: false),
                    Ordinal = table.Column<int>(nullable: false),
                    Number = table.Column<string>(nullable: false),
                    Section = table.Column<string>(nullable: true),
                    Title = table.Column<string>(nullable: false),
                    Details = table.Column<string>(nullable: true),
                    Result = table.Column<string>(nullable: true),
                    Deadline = table.Column<string>(nullable: false),
                    ResponsibleText = table.Column<string>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    NeedsCheck = table.Column<bool>(nullable: false),
                    Reasons = table.Column<string>(nullable: false),
                    Source = table.Column<string>(nullable: true),
                    DoneOn = table.Column<DateOnly>(nullable: true),
                    Document = table.Column<string>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roadmap_items_roadmaps_RoadmapId",
                        column: x => x.RoadmapId,
                        principalTable: "roadmaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    PairId = table.Column<long>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Kind = table.Column<string>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    PlannedOn = table.Column<DateOnly>(nullable: false),
                    HeldOn = table.Column<DateOnly>(nullable: true),
                    Minutes = table.Column<int>(nullable: true),
                    LoggedAt = table.Column<DateTime>(nullable: true),
                    LogAssignmentId = table.Column<long>(nullable: true),
                    Absent = table.Column<string>(nullable: false),
                    Continue = table.Column<string>(nullable: true),
                    NextOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetings_pairs_PairId",
                        column: x => x.PairId,
                        principalTable: "pairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pair_members",
                columns: table => new
                {
                    PairId = table.Column<long>(nullable: false),
                    ParticipantId = table.Column<long>(nullable: false),
                    AgreedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pair_members", x => new { x.PairId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_pair_members_pairs_PairId",
                        column: x => x.PairId,
                        principalTable: "pairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_pair_members_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_occurrences",
                columns: table => new
                {
                    ItemId = table.Column<long>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    DoneOn = table.Column<DateOnly>(nullable: false),
                    Document = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_occurrences", x => new { x.ItemId, x.On });
                    table.ForeignKey(
                        name: "FK_roadmap_occurrences_roadmap_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "roadmap_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_responsibles",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    ItemId = table.Column<long>(nullable: false),
                    Ordinal = table.Column<int>(nullable: false),
                    Type = table.Column<string>(nullable: false),
                    Name = table.Column<string>(nullable: true),
                    Role = table.Column<string>(nullable: true),
                    Code = table.Column<string>(nullable: true),
                    Grades = table.Column<string>(nullable: true),
                    IsLead = table.Column<bool>(nullable: false),
                    StaffId = table.Column<long>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_responsibles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roadmap_responsibles_roadmap_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "roadmap_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_confirmations",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    MeetingId = table.Column<long>(nullable: false),
                    Role = table.Column<string>(nullable: false),
                    ParticipantId = table.Column<long>(nullable: true),
                    Answer = table.Column<string>(nullable: false),
                    Continue = table.Column<string>(nullable: true),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_confirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_confirmations_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_Hash",
                table: "api_keys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_SchoolId",
                table: "api_keys",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_AssigneeId_State",
                table: "assignments",
                columns: new[] { "AssigneeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_MeetingId",
                table: "assignments",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_PairId",
                table: "assignments",
                column: "PairId");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_SchoolId",
                table: "assignments",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_consents_ParticipantId",
                table: "consents",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_SchoolId",
                table: "invitations",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_StartPayload",
                table: "invitations",
                column: "StartPayload",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_confirmations_MeetingId_Role_ParticipantId",
                table: "meeting_confirmations",
                columns: new[] { "MeetingId", "Role", "ParticipantId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_PairId_Number",
                table: "meetings",
                columns: new[] { "PairId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pair_members_ParticipantId",
                table: "pair_members",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_pairs_MentorId",
                table: "pairs",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_pairs_SchoolId_State",
                table: "pairs",
                columns: new[] { "SchoolId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_participants_PersonId",
                table: "participants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_participants_SchoolId_Role_State",
                table: "participants",
                columns: new[] { "SchoolId", "Role", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_participants_StartPayload",
                table: "participants",
                column: "StartPayload",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_Address",
                table: "people",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_processed_updates_At",
                table: "processed_updates",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_Key",
                table: "reminders",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminders_SchoolId",
                table: "reminders",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_State_SendAt",
                table: "reminders",
                columns: new[] { "State", "SendAt" });

            migrationBuilder.CreateIndex(
                name: "IX_reminders_Subject_SubjectId",
                table: "reminders",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_RoadmapId",
                table: "roadmap_items",
                column: "RoadmapId");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_responsibles_ItemId",
                table: "roadmap_responsibles",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_responsibles_StaffId",
                table: "roadmap_responsibles",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_roadmaps_SchoolId",
                table: "roadmaps",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_PersonId",
                table: "staff",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_SchoolId",
                table: "staff",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_StartPayload",
                table: "staff",
                column: "StartPayload",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_state_changes_SubjectId_Id",
                table: "state_changes",
                columns: new[] { "SubjectId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "meeting_confirmations");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "pair_members");

            migrationBuilder.DropTable(
                name: "processed_updates");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "roadmap_occurrences");

            migrationBuilder.DropTable(
                name: "roadmap_responsibles");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "state_changes");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "roadmap_items");

            migrationBuilder.DropTable(
                name: "pairs");

            migrationBuilder.DropTable(
                name: "roadmaps");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "schools");
        }
    }
}
